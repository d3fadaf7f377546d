import { visit } from 'unist-util-visit'
import { message, type Message } from '../base/message.ts'
import type { Asset } from '../book/book.ts'
import type { OutputConfig } from '../book/config.ts'
import type { RenderedBook } from '../book/rendered.ts'
import { fitPicture } from './fit-picture.ts'
import { limitsOf } from './limits.ts'
import { resolutionMessages } from './print-resolution.ts'

export interface FittedBook<Rendered> {
  readonly rendered: Rendered
  readonly messages: readonly Message[]
  /** What was done, for the line below the table of a build: how many pictures, bytes before and after. */
  readonly done: readonly string[]
}

/**
 * The book with its photographs as the output shows them, and one message that says what was done. In print it also tells
 * which of them are too coarse for the place they have.
 *
 * @param textWidth length of a line of text on the output's pages, in mm
 */
export async function fitPictures<Rendered extends RenderedBook>(
  rendered: Rendered,
  output: OutputConfig,
  textWidth: number,
): Promise<FittedBook<Rendered>> {
  const limits = limitsOf(output)
  const assets = new Map(rendered.book.assets)
  const told: string[] = []
  const bytes = { before: 0, after: 0 }
  for (const path of shownIn(rendered)) {
    const asset = assets.get(path)
    if (asset === undefined || asset.mediaType === 'image/svg+xml') continue
    const fitted = await fitPicture(asset, output, limits)
    assets.set(path, fitted.asset)
    if (fitted.done.length === 0) continue
    bytes.before += asset.bytes.length
    bytes.after += fitted.asset.bytes.length
    told.push(`${path}: ${fitted.done.join(', ')}, ${sizes(asset.bytes.length, fitted.asset.bytes.length)}`)
  }
  const coarse = output.profile === 'print' ? resolutionMessages(rendered, output, textWidth) : []
  const resized = { ...rendered, book: { ...rendered.book, assets } }
  sizeImages(resized)
  if (told.length === 0) return { rendered: resized, messages: coarse, done: [] }
  const count = told.length === 1 ? '1 picture' : `${told.length} pictures`
  const done = `${count} fitted, ${sizes(bytes.before, bytes.after)}`
  const reason = `Unexpected size or kind of ${count} for \`${output.name}\`: ${done}`
  const fitted = message({ severity: 'info', ruleId: 'image-fitted', reason, note: told.join('\n') })
  return { rendered: resized, messages: [fitted, ...coarse], done: [done] }
}

/** Paths of the assets that the documents show, each once, sorted. */
function shownIn({ documents }: RenderedBook): string[] {
  const paths = new Set<string>()
  for (const { tree } of documents) {
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName !== 'img' && tagName !== 'source') return
      const path = /^asset:(.+)/s.exec(String(properties[tagName === 'img' ? 'src' : 'srcSet']))?.[1]
      if (path !== undefined) paths.add(path)
    })
  }
  return [...paths].toSorted()
}

/** Width and height of each `<img>` are those of the file it shows. The trees were rendered for this output alone. */
function sizeImages({ book, documents }: RenderedBook): void {
  for (const { tree } of documents) {
    visit(tree, 'element', ({ tagName, properties }) => {
      const asset: Asset | undefined =
        tagName === 'img' ? book.assets.get(String(properties['src']).replace(/^asset:/, '')) : undefined
      if (asset === undefined) return
      properties['width'] = Math.round(asset.width)
      properties['height'] = Math.round(asset.height)
    })
  }
}

function sizes(before: number, after: number): string {
  return `${kilobytes(before)} → ${kilobytes(after)}`
}

function kilobytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
