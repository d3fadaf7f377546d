import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { OutputConfig } from '../../../book/config.ts'
import type { Layout, LayoutRequest } from '../layout.ts'
import type { MarginBox } from '../margin-boxes.ts'
import { type Galley, picturesIn } from './galley-of.ts'
import { partRules } from './margin-rules.ts'
import type { PageMargins } from './page-margins.ts'
import type { PartCache } from './part-cache.ts'
import type { Tabs } from './tabs.ts'

export type Side = NonNullable<LayoutRequest['firstSide']>

/** A run that is being made: its pages are known before they are printed. */
export interface Making {
  readonly layout: Promise<Layout>
  /** Printed and cleaned. */
  readonly bytes: Promise<Uint8Array>
}

/** What is the same for all runs of a book. */
export interface RunMaker {
  readonly galley: Galley
  readonly request: Omit<LayoutRequest, 'html' | 'firstSide'>
  readonly margins: PageMargins
  readonly boxes: readonly MarginBox[]
  readonly tabs: Tabs
  /** Makes of a print what is bound. */
  readonly clean: (print: Uint8Array, layout: Layout) => Promise<Uint8Array>
  readonly cache: PartCache
  /** Stands for the code, the browser, the sheet and the fonts. */
  readonly base: string
  /** Which inks the pages may have. */
  readonly ink: NonNullable<OutputConfig['colour']>
}

/**
 * Lays out a run and prints it, or reads it from the cache.
 *
 * @param html its section, folios filled in
 * @param side of its first page, where pages are the sides of leaves
 */
export function layOutRun(html: string, side: Side | undefined, maker: RunMaker): Making {
  const { galley, margins, boxes, tabs, cache } = maker
  const request: LayoutRequest = { ...maker.request, html, firstSide: side }
  const rules = partRules(margins, side ?? 'recto', boxes)
  const inputs = [maker.base, picturesIn(html, galley.files), rules, request, maker.ink]
  const key = createHash('sha256').update(JSON.stringify(inputs)).digest('hex')
  const found = cache.read(key)
  // Written below, from a `Layout`.
  if (found !== undefined) return settled(found.facts as Layout, found.bytes)

  let told: (layout: Layout) => void
  const early = new Promise<Layout>((resolve) => (told = resolve))
  const printed = tabs.use(async (tab) => {
    const layout = await tab.layOut(request, rules)
    told(layout)
    return { layout, print: await tab.print() }
  }, html.length)
  const bytes = printed.then(async ({ layout, print }) => {
    // The tab gets its next run first, or it would wait for the cleaning.
    await setImmediate()
    const cleaned = await maker.clean(print, layout)
    cache.write(key, { facts: { ...layout, times: {} } satisfies Layout, bytes: cleaned })
    return cleaned
  })
  // Whoever waits for one of them is told; nobody need wait for both.
  bytes.catch(() => undefined)
  const layout = Promise.race([early, printed.then((made) => made.layout)])
  layout.catch(() => undefined)
  return { layout, bytes }
}

function settled(layout: Layout, bytes: Uint8Array): Making {
  return { layout: Promise.resolve(layout), bytes: Promise.resolve(bytes) }
}
