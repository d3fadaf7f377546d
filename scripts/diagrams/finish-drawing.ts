import { xmlText } from '../base/xhtml.ts'
import type { MessageFields } from '../base/message.ts'
import type { Asset } from '../book/book.ts'
import { safeSvg } from '../pictures/svg-safe.ts'

/** Drawings for the full line are 640 px wide and lettered in 17 px. */
const fullWidth = 640
/** Beyond half as much again the letters of a diagram are smaller than 6 pt on a page. */
const widest = 960

/** A drawn diagram as a picture of the book: cleaned, named, as wide as its letters want it. */
export function finishDrawing(
  svg: string,
  path: string,
  { title, description }: { readonly title: string; readonly description: string },
): {
  readonly asset?: Asset | undefined
  readonly messages: readonly Pick<MessageFields, 'severity' | 'ruleId' | 'reason' | 'note'>[]
} {
  const clean = safeSvg(svg, path)
  if (clean.svg === '') {
    const told = clean.messages.find(({ fatal }) => fatal === true)
    const reason = `Unexpected content of a diagram: ${told?.reason ?? 'it is no drawing'}`
    return { messages: [{ severity: 'error', ruleId: 'diagram-syntax', reason, note: 'Leave out what makes it.' }] }
  }
  const { width, height } = sizeOf(clean.svg)
  const names = `<title>${xmlText(title)}</title><desc>${xmlText(description)}</desc>`
  const bytes = new TextEncoder().encode(
    clean.svg.replace(/<svg ([^>]*)>/, (_, attributes: string) => `<svg role="img" ${attributes}>${names}`),
  )
  const share = Math.min(100, Math.max(10, Math.round((width / fullWidth) * 100)))
  const asset: Asset = { path, mediaType: 'image/svg+xml', bytes, width, height, share }
  if (width <= widest) return { asset, messages: [] }
  const reason = `Unexpected width of a diagram: ${Math.round(width)} px, expected at most ${widest}`
  const note = 'Its letters would be smaller than 6 pt on a page. Turn it (`rankdir=TB`), shorten labels, or split it.'
  return { asset, messages: [{ severity: 'warning', ruleId: 'diagram-wide', reason, note }] }
}

/** In CSS px: what the drawing says of itself, in pt or px. */
function sizeOf(svg: string): { width: number; height: number } {
  const read = (name: string): number => {
    const [, digits = '0', unit = ''] = new RegExp(` ${name}="([\\d.]+)(pt)?`).exec(svg) ?? []
    return Number(digits) * (unit === 'pt' ? 96 / 72 : 1)
  }
  return { width: read('width'), height: read('height') }
}
