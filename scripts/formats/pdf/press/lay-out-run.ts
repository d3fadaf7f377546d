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
  /** Is told of each part that it is on its way, once more where a run is made again. */
  readonly expect?: ((name: string, bytes: Promise<Uint8Array>) => void) | undefined
}

/**
 * Lays out a run and prints it, or reads it from the cache.
 *
 * @param html its section, folios filled in
 * @param side of its first page, where pages are the sides of leaves
 * @param again says what the section is to be instead, when its layout has shown it: then it is laid out once more before it is printed
 */
export function layOutRun(
  html: string,
  side: Side | undefined,
  maker: RunMaker,
  again: (layout: Layout) => string | undefined = () => undefined,
): Making {
  const { margins, boxes, tabs, cache } = maker
  const rules = partRules(margins, side ?? 'recto', boxes)
  let wanted = wantedOf(html, side, rules, maker)

  /** What is kept of what is wanted, which is another section where its layout asks for one. */
  function kept(): Printed | undefined {
    for (;;) {
      const found = cache.read(wanted.key)
      if (found === undefined) return undefined
      const layout = found.facts as Layout // Written below, from a `Layout`.
      const next = again(layout)
      if (next === undefined) return found.bytes.length === 0 ? undefined : { layout, bytes: found.bytes }
      wanted = wantedOf(next, side, rules, maker)
    }
  }
  const keep = (layout: Layout, bytes: Uint8Array): void =>
    cache.write(wanted.key, { facts: { ...layout, times: {} } satisfies Layout, bytes })

  const found = kept()
  if (found !== undefined) return { layout: Promise.resolve(found.layout), bytes: Promise.resolve(found.bytes) }

  let told: (layout: Layout) => void
  const early = new Promise<Layout>((resolve) => (told = resolve))
  const printed = tabs.use(async (tab): Promise<Printed | Print> => {
    let layout = await tab.layOut(wanted.request, rules)
    for (let next = again(layout); next !== undefined; next = again(layout)) {
      keep(layout, nothing)
      wanted = wantedOf(next, side, rules, maker)
      const known = kept()
      if (known !== undefined) return known
      layout = await tab.layOut(wanted.request, rules)
    }
    told(layout)
    return { layout, print: await tab.print() }
  }, html.length)
  const bytes = printed.then(async (made) => {
    if ('bytes' in made) return made.bytes
    // The tab gets its next run first, or it would wait for the cleaning.
    await setImmediate()
    const cleaned = await maker.clean(made.print, made.layout)
    keep(made.layout, cleaned)
    return cleaned
  })
  // Whoever waits for one of them is told; nobody need wait for both.
  bytes.catch(() => undefined)
  const layout = Promise.race([early, printed.then((made) => made.layout)])
  layout.catch(() => undefined)
  return { layout, bytes }
}

/** A run that was laid out to learn how long it is, and not printed. */
const nothing = new Uint8Array()

/** A run as it is kept. */
interface Printed {
  readonly layout: Layout
  readonly bytes: Uint8Array
}

/** A run as the tab gave it. */
interface Print {
  readonly layout: Layout
  readonly print: Uint8Array
}

/** What a tab is asked for, and a hash of all that its answer hangs on. */
function wantedOf(
  html: string,
  side: Side | undefined,
  rules: string,
  maker: RunMaker,
): { readonly request: LayoutRequest; readonly key: string } {
  const request: LayoutRequest = { ...maker.request, html, firstSide: side }
  const inputs = [maker.base, picturesIn(html, maker.galley.files), rules, request, maker.ink]
  return { request, key: createHash('sha256').update(JSON.stringify(inputs)).digest('hex') }
}
