import { as, entry, nameOf, type PdfArray, type PdfValue } from '../objects/value.ts'
import { luminanceOf } from './luminance.ts'

const grey: PdfValue = { kind: 'name', name: 'DeviceGray' }

/**
 * A value in which gradients are grey and transparent groups are mixed in grey (ISO 32000-1 §8.7.4.5, §11.6.6): their colour
 * space, the colours of their ends and of their background. Gradients between corners of a mesh are left, which no drawing
 * in a browser makes.
 */
export function greyValue(value: PdfValue): PdfValue {
  const array = as('array', value)
  if (array !== undefined) return { kind: 'array', items: array.items.map(greyValue) }
  const dict = as('dict', value)
  if (dict === undefined) return value
  const shading = entry(dict, 'ShadingType')
  const isGradient = typeof shading === 'number' && shading <= 3
  const isGroup = nameOf(entry(dict, 'S')) === 'Transparency'
  const isFunction = entry(dict, 'FunctionType') === 2
  const entries = [...dict.entries].map(([key, item]): [string, PdfValue] => {
    const rgb = nameOf(item) === 'DeviceRGB'
    if (rgb && ((isGradient && key === 'ColorSpace') || (isGroup && key === 'CS'))) return [key, grey]
    if ((isFunction && /^C[01]$/.test(key)) || (isGradient && key === 'Background')) return [key, greyColour(item)]
    return [key, greyValue(item)]
  })
  return { kind: 'dict', entries: new Map(entries) }
}

/** Three parts as one; other colours as they are. */
function greyColour(value: PdfValue): PdfValue {
  const parts = as('array', value)?.items.map(Number) ?? []
  const [red = 0, green = 0, blue = 0] = parts
  const made: PdfArray = { kind: 'array', items: [luminanceOf(red, green, blue)] }
  return parts.length === 3 && parts.every(Number.isFinite) ? made : value
}
