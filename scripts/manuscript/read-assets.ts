import { visit } from 'unist-util-visit'
import { decodeAddress } from '../base/decode-address.ts'
import { message, type Message, type Severity } from '../base/message.ts'
import type { Asset, Draft, Manuscript } from '../book/book.ts'
import { languageOfFile } from '../book/diagram.ts'
import { pictureNote, readPicture } from './read-picture.ts'
import { variantsOf } from './variants.ts'

/** What is said about a picture, at the place that names it. */
interface Said {
  readonly severity: Severity
  readonly ruleId: string
  readonly reason: string
  readonly note?: string | undefined
}

/** Reads the pictures that the chapters and book.yaml name, and their variants. */
export function readAssets(
  { config, folder, reader }: Manuscript,
  drafts: readonly Draft[],
): { assets: Map<string, Asset>; messages: Message[] } {
  const assets = new Map<string, Asset>()
  const messages: Message[] = []
  const outputs = Object.values(config.outputs)

  const read = (src: string, say: (said: Said) => void): Asset | undefined => {
    const found = reader.bytes(src)
    if (!found.ok) {
      const ruleId = found.ruleId === 'file-missing' ? 'image-missing' : found.ruleId
      say({ severity: 'error', ruleId, reason: found.reason, note: found.note })
      return undefined
    }
    const picture = readPicture(src, found.value, folder)
    messages.push(...picture.messages)
    if (picture.problem !== undefined) {
      say({ severity: 'error', ruleId: 'image-unreadable', note: pictureNote, ...picture.problem })
    }
    if (picture.animated) {
      const reason = `Unexpected animation in \`${src}\`, expected a still picture`
      say({
        severity: 'warning',
        ruleId: 'image-animated',
        reason,
        note: 'Pages and Kindle show its first frame only.',
      })
    }
    return picture.asset
  }
  const add = (src: string, say: (said: Said) => void) => {
    if (assets.has(src)) return
    const asset = read(src, say)
    if (asset === undefined) return
    const { variants, unknown } = variantsOf(src, reader.names(), outputs)
    for (const reason of unknown) say({ severity: 'warning', ruleId: 'image-variant', ...reason })
    for (const path of variants.values()) {
      const variant = assets.get(path) ?? read(path, say)
      if (variant !== undefined) assets.set(path, variant)
    }
    assets.set(src, variants.size === 0 ? asset : { ...asset, variants })
  }

  for (const { file, tree } of drafts) {
    visit(tree, ['figure', 'image'], (node) => {
      if (node.type !== 'figure' && node.type !== 'image') return
      const src = node.type === 'figure' ? node.src : decodeAddress(node.url)
      // Diagrams are drawn, not read.
      if (node.type === 'figure' && node.diagram !== undefined) return
      const at = { file: node.data?.from ?? file.path, place: node.position }
      if (/^[a-z][a-z0-9+.-]*:/i.test(src)) {
        const reason = `Unexpected picture from outside the book: \`${src.slice(0, 60)}\``
        const note = 'Copy it into the manuscript; a build reads nothing from the network.'
        messages.push(message({ severity: 'error', ...at, ruleId: 'image-remote', reason, note }))
        return
      }
      if (languageOfFile(src) === undefined) add(src, (said) => messages.push(message({ ...at, ...said })))
    })
  }
  if (config.cover !== undefined) {
    const at = { file: `${folder}/book.yaml`, place: config.places?.['cover'] }
    add(config.cover, (said) => messages.push(message({ ...at, ...said })))
  }
  return { assets, messages }
}
