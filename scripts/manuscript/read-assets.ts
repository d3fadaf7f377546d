import { imageSize } from 'image-size'
import { visit } from 'unist-util-visit'
import { decodeAddress } from '../base/decode-address.ts'
import { decodeUtf8 } from '../base/decode.ts'
import { message, type Message } from '../base/message.ts'
import type { Asset, Draft, Manuscript } from '../book/book.ts'

/** Image types by what `image-size` calls them; the first bytes decide, not the file's name. */
const types: Readonly<Record<string, Asset['mediaType']>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
}

/** Reads the pictures that the chapters and book.yaml name. */
export function readAssets(
  { config, folder, reader }: Manuscript,
  drafts: readonly Draft[],
): { assets: Map<string, Asset>; messages: Message[] } {
  const assets = new Map<string, Asset>()
  const messages: Message[] = []
  const add = (
    src: string,
    report: (fields: { ruleId: string; reason: string; note?: string | undefined }) => void,
  ) => {
    if (assets.has(src)) return
    const read = reader.bytes(src)
    if (!read.ok) {
      report(read.ruleId === 'file-missing' ? { ...read, ruleId: 'image-missing' } : read)
      return
    }
    const asset = toAsset(src, read.value)
    if (typeof asset === 'string')
      report({ ruleId: 'image-unreadable', reason: asset, note: 'Octavo takes SVG, PNG, JPEG and GIF.' })
    else assets.set(src, asset)
  }

  for (const { file, tree } of drafts) {
    visit(tree, ['figure', 'image'], (node) => {
      if (node.type !== 'figure' && node.type !== 'image') return
      const src = node.type === 'figure' ? node.src : decodeAddress(node.url)
      const at = { severity: 'error', file: node.data?.from ?? file.path, place: node.position } as const
      if (/^[a-z][a-z0-9+.-]*:/i.test(src)) {
        const reason = `Unexpected picture from outside the book: \`${src.slice(0, 60)}\``
        messages.push(
          message({
            ...at,
            ruleId: 'image-remote',
            reason,
            note: 'Copy it into the manuscript; a build reads nothing from the network.',
          }),
        )
        return
      }
      add(src, (fields) => messages.push(message({ ...at, ...fields })))
    })
  }
  if (config.cover !== undefined) {
    add(config.cover, (fields) =>
      messages.push(
        message({ severity: 'error', file: `${folder}/book.yaml`, place: config.places?.['cover'], ...fields }),
      ),
    )
  }
  return { assets, messages }
}

/** @returns words when the bytes are no picture that a book can carry */
function toAsset(path: string, bytes: Uint8Array): Asset | string {
  try {
    const { width, height, type } = imageSize(bytes)
    const mediaType = type === undefined ? undefined : types[type]
    if (mediaType === undefined) return `Unexpected kind of picture in \`${path}\`: ${type ?? 'unknown'}`
    if (mediaType === 'image/svg+xml' && !decodeUtf8(bytes).ok)
      return `Unexpected bytes that are not UTF-8 in \`${path}\``
    if (!(width > 0 && height > 0)) return `Unexpected size of \`${path}\`, expected width and height`
    return { path, mediaType, bytes, width, height }
  } catch {
    return `Could not read \`${path}\` as a picture`
  }
}
