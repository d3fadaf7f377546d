import type { ElementContent } from 'hast'
import type { Citation, Engine } from 'citeproc'
import { localeOf, localeTag } from './locales.ts'
import { linkRuns } from './link-runs.ts'
import { joinRuns, parse, runsOf, runsOfTree, type ProcessedRun } from './text-runs.ts'
import type { Works } from './work.ts'

/** A group of citations as the processor wants it. */
export type ProcessorCitation = Citation

/** A work as a bibliography lists it. */
export interface ProcessedEntry {
  readonly key: string
  readonly label?: string | undefined
  readonly runs: readonly ProcessedRun[]
}

/** What a bibliography's worth of citations became. */
export interface Processed {
  readonly clusters: readonly (readonly ProcessedRun[])[]
  readonly entries: readonly ProcessedEntry[]
}

/** The citation processor with one style and language, for all citations of a book. */
export interface Processor {
  /** A note style makes notes of citations. */
  readonly form: 'in-text' | 'note'
  /** Whether a citation of the style can put names into the sentence: `Lamport (1978)`; one of numbers cannot. */
  readonly names: boolean
  /** Formats citations in the order of the text, and the bibliography of these and of `uncited` works. */
  readonly process: (citations: readonly ProcessorCitation[], uncited: readonly string[]) => Processed
}

/** What citeproc says where a style prints nothing. */
const nothing = '[NO_PRINTED_FORM]'

/**
 * Makes a processor (CSL 1.0.2 through citeproc-js, loaded when a book cites). Its making expands the style's macros,
 * which takes seconds for some: one is made for a book.
 *
 * @throws what citeproc throws when it cannot read the style
 */
export async function createProcessor(works: Works, style: string, language: string): Promise<Processor> {
  const { default: citeproc } = await import('citeproc')
  const engine: Engine = new citeproc.Engine(
    {
      retrieveItem: (id) => (id === probe.id ? probe : works.get(id)?.work),
      retrieveLocale: localeOf,
      variableWrapper: ({ context, itemData }, before, text, after) =>
        context === 'citation' && text !== ''
          ? `${before}<a data-key="${encodeURIComponent(itemData.id)}">${text}</a>${after}`
          : before + text + after,
    },
    style,
    localeTag(language),
    true,
  )
  // Notes of works are words for readers here, not commands.
  engine.opt.development_extensions['field_hack'] = false
  const form = engine.opt.xclass === 'note' ? 'note' : 'in-text'
  return {
    form,
    names: form === 'in-text' && printsNames(engine),
    process: (citations, uncited) => {
      const clusters = engine.rebuildProcessorState(citations, 'html', uncited)
      const made = engine.makeBibliography()
      const entries =
        made === false ? [] : made[1].map((html, at) => entryOf(made[0].entry_ids[at]?.[0] ?? '', parse(html)))
      return {
        entries,
        clusters: clusters.map(([, , text], at) => {
          const keys = citations[at]?.citationItems.map(({ id }) => id) ?? []
          const numbers = entries.flatMap(({ key, label }): [string, string][] => {
            const number = keys.includes(key) ? /\d+/.exec(label ?? '')?.[0] : undefined
            return number === undefined ? [] : [[number, key]]
          })
          const prefixed = citations[at]?.citationItems[0]?.prefix !== undefined
          return joinRuns(linkRuns(runsOf(text.replaceAll(nothing, '')), new Map(numbers), keys, prefixed))
        }),
      }
    },
  }
}

const probe = { id: '⟦probe⟧', type: 'book', title: 'T', author: [{ family: 'Name', given: 'N.' }] }

function printsNames(engine: Engine): boolean {
  const citation: Citation = {
    citationID: 'probe',
    citationItems: [{ id: probe.id }],
    properties: { noteIndex: 0, mode: 'composite', unsorted: false },
  }
  return engine.rebuildProcessorState([citation], 'html', [])[0]?.[2].includes('Name') === true
}

/** `<div class="csl-entry"><div class="csl-left-margin">[1]</div><div class="csl-right-inline">…</div></div>`. */
function entryOf(key: string, nodes: readonly ElementContent[]): ProcessedEntry {
  const entry = nodes.find((node) => node.type === 'element')
  const children = entry?.children ?? []
  const margin = children.find((child) => classOf(child) === 'csl-left-margin')
  if (margin === undefined) return { key, runs: runsOfTree(children) }
  const label = runsOfTree([margin])
    .map(({ text }) => text)
    .join('')
  return { key, label, runs: runsOfTree(children.filter((child) => child !== margin)) }
}

function classOf(node: ElementContent): string | undefined {
  const classes = node.type === 'element' ? node.properties['className'] : undefined
  return Array.isArray(classes) ? String(classes[0]) : undefined
}
