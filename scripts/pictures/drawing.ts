import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js'
import type { Face, Theme } from '../book/theme.ts'
import type { Pixels } from './raster.ts'

/**
 * How resvg sees fonts: those of the theme and none of the machine's, so that a drawing looks the same everywhere. Text
 * whose family is unknown, or any of CSS's generic ones, is set in the theme's sans face.
 */
export function drawingFonts(theme: Theme): NonNullable<ResvgRenderOptions['font']> {
  return {
    loadSystemFonts: false,
    // resvg reads TrueType and OpenType only.
    fontFiles: theme.faces.map((face) => face.path).filter((path) => /\.[ot]tf$/i.test(path)),
    defaultFontFamily: familyOf(theme, 'sans') ?? familyOf(theme, 'text') ?? '',
  }
}

function familyOf(theme: Theme, use: Face['use']): string | undefined {
  return theme.faces.find((face) => face.use === use)?.family
}

/** resvg sets all generic families to one face; code in a drawing has to stay monospaced. It wants the name unquoted. */
function withMono(svg: string, theme: Theme): string {
  const family = familyOf(theme, 'mono')
  if (family === undefined) return svg
  return svg.replaceAll(/(font-family\s*[:=]\s*"?[^;}>"]*?)\bmonospace\b/g, (_, before: string) => before + family)
}

/** A drawing without text: letters become outlines, styles become attributes, unused definitions go. */
export function outlined(svg: string, theme: Theme): string {
  const drawing = new Resvg(withMono(svg, theme), { font: drawingFonts(theme) })
  const decimals = Math.min(6, Math.max(0, 5 - Math.ceil(Math.log10(Math.max(drawing.width, drawing.height)))))
  return named(drawing.toString(), svg).replaceAll(
    / d="([^"]*)"/g,
    (_, data: string) => ` d="${rounded(data, decimals)}"`,
  )
}

/** What the drawing says of itself, which outlining leaves out: for whoever opens the file by itself. */
function named(made: string, svg: string): string {
  const [, head = ''] = /^<svg[^>]*>((?:\s*<(title|desc)>[^<]*<\/\2>)+)/.exec(svg) ?? []
  if (head === '') return made
  const names = head.replaceAll(/>\s+</g, '><').trim()
  return made.replace(/^<svg([^>]*)>/, (_, attributes: string) => `<svg role="img"${attributes}>${names}`)
}

/** Path data to a hundred-thousandth of the drawing's size: half the bytes, and no trace of how a machine rounds. */
function rounded(data: string, decimals: number): string {
  return data.replaceAll(/-?\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(decimals))))
}

/** Pixels of a drawing on white, `width` of them in a row. */
export function pixels(svg: string, theme: Theme, width: number): Pixels {
  const { width: wide, height: high } = new Resvg(svg)
  // A drawing of one column of points would become millions of rows.
  const fitting = Math.max(1, Math.min(width, Math.floor((width * 4 * wide) / high)))
  const options = {
    font: drawingFonts(theme),
    fitTo: { mode: 'width' as const, value: fitting },
    background: '#ffffff',
  }
  const image = new Resvg(withMono(svg, theme), options).render()
  return { data: image.pixels, width: image.width, height: image.height }
}
