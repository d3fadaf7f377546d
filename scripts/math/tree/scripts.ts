import type { Element } from 'hast'
import type { MmlNode } from 'mathjax-full/js/core/MmlTree/MmlNode.js'
import { colours, flag } from './attributes.ts'
import type { Builder } from './build.ts'
import { element, textOf } from './element.ts'

const shapes: Readonly<Record<string, { readonly under?: number; readonly over?: number }>> = {
  munder: { under: 1 },
  mover: { over: 1 },
  munderover: { under: 1, over: 2 },
}

/** TeX's accents as the spacing letters that fonts draw above a base; ASCII ones are drawn at the size of text. */
const accents: Readonly<Record<string, string>> = { '^': 'ˆ', '~': '˜', '`': 'ˋ' }

/** What fonts can stretch and renderers do: MathJax's bar is a letter of no size but its own to everybody else. */
const above: Readonly<Record<string, string>> = { '^': '\u0302', '―': '‾' }
const below: Readonly<Record<string, string>> = { '―': '‾' }

/** munder, mover, munderover: `accent` is said on the element, for MathML Core looks for it nowhere else. */
export function attached(node: MmlNode, builder: Builder): Element[] {
  const { under, over } = shapes[node.kind] ?? {}
  const children = node.childNodes.map((_, index) => builder.child(node, index))
  const top = over === undefined ? undefined : accented(node, 'accent', children[over])
  const bottom = under === undefined ? undefined : accented(node, 'accentunder', children[under])
  return [element(node.kind, { accent: top, accentunder: bottom, ...colours(node) }, children)]
}

function accented(node: MmlNode, name: string, mark: Element | undefined): string | undefined {
  const value = node.attributes.get(name)
  const explicit = node.attributes.getExplicit(name)
  if (mark?.tagName !== 'mo') return flag(value) ? 'true' : undefined
  const [text] = mark.children
  const stretchy = mark.properties['stretchy'] === 'true'
  if (flag(value) && text?.type === 'text') {
    const wide = stretchy ? (name === 'accent' ? above : below)[text.value] : undefined
    text.value = wide ?? accents[text.value] ?? text.value
  }
  // The arrow of \vec is drawn right at the size of a script, and too long at the size of an accent.
  if (textOf(mark) === '→' && !stretchy) return undefined
  if (flag(value)) return 'true'
  return explicit === undefined ? undefined : 'false'
}
