import { expect, test } from 'vitest'
import type { Layout, LayoutRequest } from '../../../../scripts/formats/pdf/layout.ts'
import type { Run } from '../../../../scripts/formats/pdf/page-name.ts'
import { layOutBook } from '../../../../scripts/formats/pdf/press/lay-out-book.ts'
import type { RunMaker } from '../../../../scripts/formats/pdf/press/lay-out-run.ts'
import { type Entry, noParts, type PartCache } from '../../../../scripts/formats/pdf/press/part-cache.ts'
import type { Tab } from '../../../../scripts/formats/pdf/press/tab.ts'

const margins = { top: 1, right: 1, bottom: 1, left: 1 }
const run = (name: string, front: boolean, recto = false): Run => ({ name, role: 'chapter', front, recto })

/** A tab whose runs say how many pages they have: `<p pages="3">`, or as many as the number in them says. */
function stubTab(seen: string[]): Tab {
  return {
    layOut: async ({ html, firstSide }: LayoutRequest): Promise<Layout> => {
      seen.push(`${/id="([^"]*)"/.exec(html)?.[1]} ${firstSide ?? '-'} ${/>(\w+)</.exec(html)?.[1]}`)
      const pages = Number(/pages="(\d+)"/.exec(html)?.[1] ?? (/>(\d+)</.exec(html)?.[1] === '2' ? 3 : 2))
      return Promise.resolve({
        pages: Array.from({ length: pages }, () => ({ filled: 1, headings: [], bare: false })),
        places: [...html.matchAll(/id="([^"]*)"/g)].map(([, id = ''], at) => ({
          id,
          page: at === 0 ? 0 : pages - 1,
          x: 0,
          y: 0,
        })),
        problems: [],
        lines: { justified: 0, left: 0, spaces: [], hyphenated: 0, worst: [] },
        times: {},
      })
    },
    print: () => Promise.resolve(new Uint8Array([1])),
    printPlain: () => Promise.resolve(new Uint8Array()),
    close: () => Promise.resolve(),
  }
}

function makerOf(sections: Record<string, string>, seen: string[], cache: PartCache = noParts): RunMaker {
  const tab = stubTab(seen)
  return {
    galley: { shell: '', sections: new Map(Object.entries(sections)), css: '', faces: '', files: new Map() },
    request: {
      area: { width: 1, height: 1 },
      columns: 1,
      bottom: 'ragged',
      language: 'en',
      words: { continued: '', continues: '' },
      leastScale: 1,
    },
    margins: { left: margins, right: margins },
    boxes: [],
    tabs: { use: (work) => work(tab), close: () => Promise.resolve() },
    clean: (print) => Promise.resolve(print),
    cache,
    base: '',
    ink: 'full',
  }
}

const contents = '<section id="toc"><i data-folio="end">000</i></section>'
const chapter = (name: string, pages: number): string =>
  `<section id="${name}" pages="${pages}"><b id="end">text</b></section>`

test('what has no numbers is laid out once, and contents when the numbers are known', async () => {
  const seen: string[] = []
  const maker = makerOf({ toc: contents, one: chapter('one', 7) }, seen)
  const { places, messages } = await layOutBook([run('toc', true), run('one', false)], false, maker)
  expect(seen).toEqual(['one - text', 'toc - 7'])
  expect(places.folios.get('end')).toBe('7')
  expect(messages).toEqual([])
})

test('contents are laid out once though the index is longer than was thought', async () => {
  const seen: string[] = []
  const index = '<section id="index" pages="5"><i data-folio="end">000</i></section>'
  const last = '<section id="last" pages="1"><b id="close">text</b></section>'
  const toc = '<section id="toc" pages="1"><i data-folio="close">000</i></section>'
  const runs = [run('toc', true), run('one', false), run('index', false), run('last', false)]
  const { places } = await layOutBook(runs, false, makerOf({ toc, one: chapter('one', 7), index, last }, seen))
  expect(seen).toEqual(['one - text', 'last - text', 'index - 7', 'toc - 13'])
  expect(places.folios.get('close')).toBe('13')
})

test('a number that moves its own page is numbered again', async () => {
  const seen: string[] = []
  const sections = { one: '<section id="one"><i data-folio="end">000</i><b id="end"></b></section>' }
  const { messages } = await layOutBook([run('one', false)], false, makerOf(sections, seen))
  // Page 1 by its length, then the second, for which the stub takes three pages, and so on for ever.
  expect(seen).toEqual(['one - 1', 'one - 2', ...Array.from({ length: 3 }, () => ['one - 3', 'one - 2']).flat()])
  expect(messages).toMatchObject([{ ruleId: 'folios-unsettled', fatal: false }])
})

test('contents that move what they name are laid out twice and printed once', async () => {
  const seen: string[] = []
  let prints = 0
  const toc = '<section id="toc" pages="4"><i data-folio="preface">000</i></section>'
  const runs = [run('toc', true), run('preface', true), run('one', false)]
  const sections = { toc, preface: chapter('preface', 1), one: chapter('one', 7) }
  const maker = makerOf(sections, seen)
  const counted: RunMaker = { ...maker, clean: (print) => (prints++, Promise.resolve(print)) }
  const { places, parts } = await layOutBook(runs, false, counted)
  await Promise.all(parts.values())
  // One page by its length.
  expect(seen.filter((of) => of.startsWith('toc'))).toEqual(['toc - ii', 'toc - v'])
  expect(places.folios.get('preface')).toBe('v')
  expect(prints).toBe(3)
})

test('on leaves a run knows the side of its first page', async () => {
  const seen: string[] = []
  const sections = { one: chapter('one', 3), two: chapter('two', 2), three: chapter('three', 1) }
  const runs = [run('one', false), run('two', false), run('three', false, true)]
  const { places } = await layOutBook(runs, true, makerOf(sections, seen))
  expect(seen.toSorted()).toEqual(['one recto text', 'three recto text', 'two verso text'])
  expect([...places.starts.values()]).toEqual([0, 3, 6])
  expect(places.pages).toBe(8)
})

test('what is in the cache is not laid out', async () => {
  const entries = new Map<string, Entry>()
  const cache: PartCache = {
    read: (key) => entries.get(key),
    write: (key, entry) => void entries.set(key, entry),
    trim: () => undefined,
  }
  const sections = { toc: contents, one: chapter('one', 7) }
  const runs = [run('toc', true), run('one', false)]
  const lay = async (seen: string[], own = sections) => {
    const { parts } = await layOutBook(runs, false, makerOf(own, seen, cache))
    await Promise.all(parts.values())
    return seen
  }
  expect(await lay([])).toHaveLength(2)
  expect(await lay([])).toEqual([])
  expect(await lay([], { ...sections, one: chapter('one', 9) })).toEqual(['one - text', 'toc - 9'])
})
