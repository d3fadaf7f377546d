import type { Element } from 'hast'
import type { MmlNode } from 'mathjax-full/js/core/MmlTree/MmlNode.js'
import { colours } from './attributes.ts'
import type { Builder } from './build.ts'
import { element } from './element.ts'
import { em, emsOf, lengthOf } from './lengths.ts'

/** Letters reach this high and this deep, in em. */
const ascent = 0.7
const descent = 0.2

/**
 * mpadded without MathML 3's increments, which MathML Core would take for absolute sizes: `width="+0.8em"` becomes
 * spaces inside, a raised box gets a strut that is as high as the raised text. `-1width` stays where it is the only way
 * to say "to the left of this point" (`\llap`).
 */
export function padded(node: MmlNode, builder: Builder): Element[] {
  const parts = builder.row(node)
  const text = (name: string): string => String(node.attributes.getExplicit(name) ?? '').trim()
  const width = increment(text('width'))
  const shift = emsOf(text('voffset')) ?? 0
  const overlap = /^-(?:1|\.5|0\.5)width$/.test(text('lspace')) && emsOf(text('width')) === 0
  const left = overlap ? 0 : (emsOf(text('lspace')) ?? 0)
  const attributes = {
    width: absolute(text('width')),
    height: absolute(text('height')),
    depth: absolute(text('depth')),
    lspace: overlap ? text('lspace') : undefined,
    voffset: shift === 0 ? undefined : lengthOf(text('voffset')),
    ...colours(node),
  }
  const right = (width ?? 0) - left
  const inner = [
    ...gap(width !== undefined || left !== 0 ? left : 0),
    ...parts,
    ...gap(width === undefined ? 0 : right),
    ...strut(shift, increment(text('height')), increment(text('depth'))),
  ]
  if (Object.values(attributes).every((value) => value === undefined)) return inner
  return [element('mpadded', attributes, inner)]
}

function increment(value: string): number | undefined {
  return /^[+-]/.test(value) ? emsOf(value) : undefined
}

function absolute(value: string): string | undefined {
  return /^[+-]/.test(value) ? undefined : lengthOf(value)
}

function gap(size: number): Element[] {
  return size === 0 ? [] : [element('mspace', { width: em(size) })]
}

function strut(shift: number, height: number | undefined, depth: number | undefined): Element[] {
  if (shift > 0 && height !== undefined && height > 0) return [element('mspace', { height: em(ascent + height) })]
  if (shift < 0 && depth !== undefined && depth > 0) return [element('mspace', { depth: em(descent + depth) })]
  return []
}
