import type { Element, Parents } from 'hast'
import { visitParents } from 'unist-util-visit-parents'
import type { Point } from 'unist'
import { message, type Message } from '../base/message.ts'
import type { Asset } from '../book/book.ts'
import type { OutputConfig } from '../book/config.ts'
import type { RenderedBook } from '../book/rendered.ts'

/** Dots to the inch below which KDP sends a book back (Paperback Submission Guidelines), and a careful eye sees them. */
const coarse = 200
const fine = 300

/** In pt: a picture among words is as high as the type. */
const type = 10.3

const points: Readonly<Record<string, number>> = { cm: 72 / 2.54, mm: 72 / 25.4, in: 72, pt: 1 }

/**
 * What is said about photographs that have too few pixels for the place that a printed page gives them.
 *
 * @param textWidth length of a line of text on the page, in mm
 */
export function resolutionMessages(
  { book, documents }: RenderedBook,
  { name, page }: OutputConfig,
  textWidth: number,
): Message[] {
  const messages: Message[] = []
  const line = (textWidth * 72) / 25.4
  for (const { tree, chapter } of documents) {
    visitParents(tree, 'element', (image, ancestors) => {
      const path = String(image.properties['src']).replace(/^asset:/, '')
      const asset = image.tagName === 'img' ? book.assets.get(path) : undefined
      if (asset === undefined || asset.mediaType === 'image/svg+xml') return
      const width = bleeds(ancestors)
        ? (page.width * 72) / 25.4
        : placedWidth(image, asset, line / columns(ancestors), ancestors)
      const density = Math.floor(asset.width / (width / 72))
      if (density >= fine) return
      const needed = Math.ceil((width / 72) * fine)
      messages.push(
        message({
          severity: density < coarse ? 'warning' : 'info',
          ruleId: 'image-resolution',
          reason: `Unexpected ${density} dots to the inch of \`${path}\` in \`${name}\`, expected ${fine}`,
          note: `Its place is ${(width / 72).toFixed(1)} in wide: give it ${needed} pixels in a row, less room with \`width\`, or a file of its own named \`${path.replace(/(\.[^.]*)$/, '@print$1')}\`.`,
          file: chapter.file.path,
          place: placeOf(image, ancestors),
        }),
      )
    })
  }
  return messages
}

/**
 * In pt: what is asked for; among words the picture's shape at the height of the type; in a figure that is `wide` the line;
 * else the picture's own size at 96 dpi. Never more than the line.
 */
function placedWidth(
  { properties }: Element,
  asset: Pick<Asset, 'width' | 'height'>,
  line: number,
  ancestors: readonly Parents[],
): number {
  const { style } = properties
  const asStyle = typeof style === 'string' ? /^width: ([\d.]+)(.*)$/.exec(style) : null
  const [, value = '', unit = ''] = asStyle ?? []
  if (unit === '%') return (line * Number(value)) / 100
  const asked = Number(value) * (points[unit] ?? 0)
  if (asked > 0) return asked
  const around = ancestors.filter((parent) => parent.type === 'element')
  if (around.some(({ tagName }) => tagName === 'p')) return Math.min(line, (type * asset.width) / asset.height)
  if (around.some(({ properties: { className } }) => /\b(?:wide|full)\b/.test(String(className)))) return line
  return Math.min(line, (asset.width / 96) * 72)
}

/** In a figure that fills a page up to its edges. */
function bleeds(ancestors: readonly Parents[]): boolean {
  return ancestors.some(
    (parent) => parent.type === 'element' && /\bbleed\b/.test(String(parent.properties['className'])),
  )
}

function columns(ancestors: readonly Parents[]): number {
  for (const parent of ancestors) {
    const { className } = parent.type === 'element' ? parent.properties : {}
    const [, count] = /columns-(\d)/.exec(String(className)) ?? []
    if (count !== undefined) return Number(count)
  }
  return 1
}

function placeOf(image: Element, ancestors: readonly Parents[]): Point | undefined {
  return [...ancestors, image].findLast(({ position }) => position !== undefined)?.position?.start
}
