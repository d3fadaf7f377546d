import type { Properties } from 'hast'
import type { OutputConfig } from './config.ts'
import type { Attributes } from './nodes.ts'

/** How wide a picture is to be: a share of the line, or a length. */
export interface PictureWidth {
  readonly value: number
  readonly unit: '%' | 'cm' | 'mm' | 'in' | 'pt'
}

/** CSS px of a line in readers, and what a picture of full width is drawn for: 4.5 in. */
const nominalLine = 432

const pixels: Readonly<Record<PictureWidth['unit'], number>> = {
  '%': nominalLine / 100,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  in: 96,
  pt: 96 / 72,
}

/** `60%`, `8cm`, `80mm`, `3in`, `200pt`; undefined for anything else, also for what is nothing or wider than a page. */
export function parseWidth(text: string): PictureWidth | undefined {
  const [, digits = '', unit = ''] = /^(\d+(?:\.\d+)?|\.\d+)\s*(%|cm|mm|in|pt)$/.exec(text.trim()) ?? []
  const width = { value: Number(digits), unit: unit as PictureWidth['unit'] } // The expression knows these units only.
  if (unit === '' || width.value <= 0) return undefined
  const limit = unit === '%' ? 100 : (60 * 96) / 2.54 / pixels[width.unit]
  return width.value > limit ? undefined : width
}

/**
 * What gives a picture its width. Pages take a length as it is; where text reflows a length is a share of a line of 4.5
 * in, because centimetres of a book are not those of a telephone. Shares go in steps of five: each is a class of the
 * sheet (`width-60`), which a theme can change and Kindle understands.
 */
export function widthProperties(asked: string | undefined, { format }: OutputConfig): Properties {
  const width = parseWidth(asked ?? '')
  if (width === undefined) return {}
  if (format === 'pdf') return { style: `width: ${width.value}${width.unit}` }
  return { className: [shareClass(width.value * pixels[width.unit])] }
}

/** The class for a picture that is so many CSS px wide where a line has 432. */
function shareClass(width: number): string {
  return `width-${Math.min(100, Math.max(5, Math.round((width / nominalLine) * 20) * 5))}`
}

/** `layout="2"`, or Quarto's `layout-ncol`: how many parts stand side by side, 2 to 4. */
export function columnsOf({ values }: Attributes): number | undefined {
  const columns = Number(values['layout'] ?? values['layout-ncol'])
  return [2, 3, 4].includes(columns) ? columns : undefined
}
