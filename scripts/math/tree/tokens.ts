import type { Element } from 'hast'
import type { MmlNode } from 'mathjax-full/js/core/MmlTree/MmlNode.js'
import type { MmlMo } from 'mathjax-full/js/core/MmlTree/MmlNodes/mo.js'
import { flag, looks } from './attributes.ts'
import { addClass, element } from './element.ts'
import { lengthOf } from './lengths.ts'
import { lettersOf, variantOf } from './letters.ts'

/** Text of a token node: MathJax may keep it in several pieces. */
export function textIn(node: MmlNode): string {
  return (node as unknown as { getText: () => string }).getText()
}

function token(
  name: string,
  node: MmlNode,
  text: string,
  extra: Readonly<Record<string, string | undefined>> = {},
): Element {
  return element(name, { ...extra, ...looks(node) }, [{ type: 'text', value: text }])
}

function variantIn(node: MmlNode): string {
  return variantOf(String(node.attributes.get('mathvariant') ?? 'normal'))
}

/** One letter is italic by itself, everything else says what it is by its characters; `normal` keeps a letter upright. */
export function identifier(node: MmlNode): Element[] {
  const text = textIn(node)
  if (text === '') return []
  const variant = variantIn(node)
  const single = Array.from(text.replace(/\p{M}+/gu, '')).length === 1
  if (single && variant === 'italic') return [token('mi', node, text)]
  const letters = lettersOf(text, variant)
  const upright = single && letters === text
  return [token('mi', node, letters, upright ? { mathvariant: 'normal' } : {})]
}

export function number(node: MmlNode): Element[] {
  const text = textIn(node)
  return text === '' ? [] : [token('mn', node, lettersOf(text, variantIn(node)))]
}

const faces: Readonly<Record<string, readonly string[]>> = {
  bold: ['m-b'],
  italic: ['m-i'],
  'bold-italic': ['m-b', 'm-i'],
  'sans-serif': ['m-sf'],
  'bold-sans-serif': ['m-sf', 'm-b'],
  'sans-serif-italic': ['m-sf', 'm-i'],
  'sans-serif-bold-italic': ['m-sf', 'm-b', 'm-i'],
  monospace: ['m-tt'],
}

/** Words keep their characters (they are read, searched and copied); a face is a class. */
export function words(node: MmlNode): Element[] {
  const text = textIn(node).replace(/[\t\n\r ]+/g, ' ')
  if (text === '') return []
  const spaced = text.replace(/^ | $/g, '\u00a0')
  const variant = variantIn(node)
  const made = token('mtext', node, lettersOf(spaced, faces[variant] === undefined ? variant : 'normal'))
  addClass(made, ...(faces[variant] ?? []))
  return [made]
}

/** Characters that some operator dictionary stretches when nobody forbids it. */
function mayStretch(node: MmlMo, text: string): boolean {
  const tables = Object.values((node.constructor as typeof MmlMo).OPTABLE)
  return tables.some((table) => table[text]?.[3]?.['stretchy'] === true)
}

/**
 * An operator with everything said that dictionaries disagree about. `lspace` and `rspace` start at zero; the row it
 * stands in fills them from TeX's classes.
 */
export function operator(node: MmlMo): Element[] {
  const text = textIn(node)
  if (text === '') return []
  const { attributes } = node
  const stretchy = flag(attributes.get('stretchy'))
  const made = token('mo', node, lettersOf(text, variantIn(node)), {
    lspace: '0',
    rspace: '0',
    stretchy: stretchy ? 'true' : mayStretch(node, text) ? 'false' : undefined,
    symmetric: explicitFlag(node, 'symmetric'),
    largeop: explicitFlag(node, 'largeop'),
    movablelimits: explicitFlag(node, 'movablelimits'),
    fence: explicitFlag(node, 'fence'),
    minsize: lengthOf(attributes.getExplicit('minsize')),
    maxsize: lengthOf(attributes.getExplicit('maxsize')),
  })
  if (variantIn(node) === 'bold') addClass(made, 'm-b')
  return [made]
}

function explicitFlag(node: MmlNode, name: string): string | undefined {
  const value = node.attributes.getExplicit(name)
  return value === undefined || value === null ? undefined : String(flag(value))
}
