import type { MmlNode } from 'mathjax-full/js/core/MmlTree/MmlNode.js'
import { colourOf } from './colours.ts'
import type { Attributes } from './element.ts'
import { lengthOf } from './lengths.ts'

/** MathJax keeps truth values as booleans or as words. */
export function flag(value: unknown): boolean {
  return value === true || value === 'true'
}

const sizes: Readonly<Record<string, string>> = { small: '0.75em', normal: '1em', big: '1.5em' }

/** The attributes of looks that any element may carry, in MathML 3's own syntax. Never class, style, id, href. */
export function colours(node: MmlNode): Attributes {
  return {
    mathcolor: colourOf(node.attributes.getExplicit('mathcolor')),
    mathbackground: colourOf(node.attributes.getExplicit('mathbackground')),
  }
}

/** The same with a size, which only tokens and mstyle may carry. */
export function looks(node: MmlNode): Attributes {
  return { ...colours(node), mathsize: sizeOf(node.attributes.getExplicit('mathsize')) }
}

function sizeOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = String(value)
  if (/^\d{1,3}(?:\.\d+)?%$/.test(text)) return text
  if (/^\d{1,2}(?:\.\d+)?$/.test(text)) return `${text}em`
  return sizes[text] ?? lengthOf(text)
}

/** A colour that nobody knows, if the tree holds one: it would be lost without a word. */
export function unknownColour(root: MmlNode): string | undefined {
  let found: string | undefined
  root.walkTree((node) => {
    for (const name of ['mathcolor', 'mathbackground']) {
      const value = (node as MmlNode).attributes?.getExplicit(name)
      if (typeof value === 'string' && value !== '' && value !== 'transparent' && colourOf(value) === undefined)
        found ??= value
    }
  })
  return found
}
