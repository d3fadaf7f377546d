import type { MmlNode } from 'mathjax-full/js/core/MmlTree/MmlNode.js'
import type { Attributes } from './element.ts'
import { lengthOf } from './lengths.ts'

/** MathJax keeps truth values as booleans or as words. */
export function flag(value: unknown): boolean {
  return value === true || value === 'true'
}

const colour = /^(?:#[0-9a-f]{3}|#[0-9a-f]{6}|[a-z]+)$/i
const sizes: Readonly<Record<string, string>> = { small: '0.75em', normal: '1em', big: '1.5em' }

/** The only attributes of looks that pass: two colours and a size, in MathML 3's own syntax. Never class, style, id, href. */
export function colours(node: MmlNode): Attributes {
  return {
    mathcolor: colourOf(node.attributes.getExplicit('mathcolor')),
    mathbackground: colourOf(node.attributes.getExplicit('mathbackground')),
    mathsize: sizeOf(node.attributes.getExplicit('mathsize')),
  }
}

function colourOf(value: unknown): string | undefined {
  return typeof value === 'string' && colour.test(value) ? value : undefined
}

function sizeOf(value: unknown): string | undefined {
  if (value === undefined) return undefined
  const text = String(value)
  if (/^\d{1,3}(?:\.\d+)?%$/.test(text)) return text
  if (/^\d{1,2}(?:\.\d+)?$/.test(text)) return `${text}em`
  return sizes[text] ?? lengthOf(text)
}
