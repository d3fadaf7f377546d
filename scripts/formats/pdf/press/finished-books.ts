import { createHash } from 'node:crypto'
import type { MessageFields } from '../../../base/message.ts'
import type { OutputConfig } from '../../../book/config.ts'
import type { Package, Packed } from '../../../book/format.ts'
import { headings } from '../../../book/headings.ts'
import type { RenderedBook } from '../../../book/rendered.ts'
import { runsOf } from '../runs.ts'
import { runningHeads } from '../running-heads.ts'
import { kept, unkept } from './kept-messages.ts'
import type { PartCache } from './part-cache.ts'

/** What a finished book says beside its bytes. */
interface Facts {
  readonly pages: number | undefined
  readonly pageMap: readonly (readonly [id: string, folio: string])[]
  readonly exposed: Packed['exposed']
  readonly messages: readonly MessageFields[]
}

/** A hash of everything that a PDF is made from: an unchanged book starts no browser. */
export function keyOfBook(files: Package, rendered: RenderedBook, output: OutputConfig, engine: string): string {
  const { config } = rendered.book
  const outline = headings(rendered).map(function shape({ id, depth, number, text, children }): unknown {
    return [id, depth, number, text, children.map(shape)]
  })
  const heads = runsOf(rendered, output.openings).map((run) => [
    run.name,
    run.role,
    run.recto,
    run.chapter?.file.path,
    runningHeads(run, rendered.documents, config),
  ])
  const hash = createHash('sha256').update(JSON.stringify([engine, output, config, outline, heads]))
  for (const [path, content] of files) hash.update(`${path} ${content.length} `).update(content)
  return hash.digest('hex')
}

export function readBook(cache: PartCache, key: string): Packed | undefined {
  const found = cache.read(key)
  if (found === undefined) return undefined
  const { pages, pageMap, exposed, messages } = found.facts as Facts // Written below.
  return { bytes: found.bytes, pages, pageMap: new Map(pageMap), exposed, messages: unkept(messages) }
}

/** A book with an error is not kept. */
export function keepBook(cache: PartCache, key: string, { bytes, pages, pageMap, exposed, messages }: Packed): void {
  if (messages.some(({ fatal }) => fatal === true)) return
  const facts: Facts = { pages, pageMap: [...(pageMap ?? [])], exposed, messages: kept(messages) }
  cache.write(key, { facts, bytes })
}
