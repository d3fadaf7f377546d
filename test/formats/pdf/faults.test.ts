import { describe, expect, test } from 'vitest'
import { childBrowsers } from './child-browsers.ts'
import { faultsOf } from './random/faults-of.ts'
import { printBook, type Printed } from './random/print-book.ts'
import { readPages } from './random/read-pages.ts'
import { wordsFrom, wordsIn } from './random/vocabulary.ts'

const slow = process.env['OCTAVO_SLOW'] === undefined ? 0 : 1

/** What became of the words of a chapter; only order between flows is not looked at, since notes and floats have their own. */
async function faultsIn({ packed, messages }: Printed, markdown: string): Promise<string[]> {
  if (packed === undefined || packed.bytes.length === 0) return ['no PDF', ...messages.map(String)]
  const pages = await readPages(packed.bytes)
  // The contents say titles once more.
  const body = pages.slice(pages.findIndex(({ text }) => /\bChapter 1\b/.test(text)))
  const flows = wordsIn(markdown).map((word) => ({ kind: 'text' as const, words: [word] }))
  return faultsOf(flows, body, new Set(messages.flatMap(({ ruleId }) => ruleId ?? [])))
}

const plain = `# ${wordsFrom(0, 3)}\n\n${Array.from({ length: 40 }, (_, at) => wordsFrom(10 + at * 60, 60)).join('\n\n')}\n`
const rows = (count: number, columns: number, each: number): string =>
  Array.from(
    { length: count },
    (_, row) =>
      `| ${Array.from({ length: columns }, (_cell, at) => wordsFrom(20_000 + (row * columns + at) * each, each)).join(' | ')} |`,
  ).join('\n')
const tableOf = (count: number, columns: number, each: number): string =>
  `# ${wordsFrom(0, 2)}\n\n| ${wordsFrom(10, columns).replaceAll(' ', ' | ')} |\n|${' - |'.repeat(columns)}\n${rows(count, columns, each)}\n`

describe('whatever a chapter is, every word of it is on a page', () => {
  test.for([
    ['nothing but a title', `# ${wordsFrom(0, 1)}\n`],
    ['a word', `# ${wordsFrom(0, 1)}\n\n${wordsFrom(1, 1)}\n`],
    ['a title of twenty words', `# ${wordsFrom(0, 20)}\n\n${wordsFrom(60, 5)}\n`],
    ['a table of 300 rows', tableOf(300, 3, 2)],
    ['a row of a table that is taller than a page', tableOf(2, 2, 700)],
    ['a table of thirty columns', tableOf(4, 30, 1)],
    [
      'code of 400 lines',
      `# ${wordsFrom(0, 1)}\n\n~~~text\n${wordsFrom(10, 1200).replaceAll(/(\S+ \S+ \S+) /g, '$1\n')}\n~~~\n`,
    ],
    ['a box of many pages', `# ${wordsFrom(0, 1)}\n\n::: note\n${wordsFrom(10, 3000)}\n:::\n`],
    [
      'a note of many pages',
      `# ${wordsFrom(0, 1)}\n\n${wordsFrom(10, 20)}[^long] ${wordsFrom(40, 20)}\n\n[^long]: ${wordsFrom(100, 2500)}\n`,
    ],
    [
      '500 notes in a paragraph',
      `# ${wordsFrom(0, 1)}\n\n${Array.from({ length: 500 }, (_, at) => `${wordsFrom(10 + at, 1)}[^n${at}]`).join(' ')}\n\n${Array.from({ length: 500 }, (_, at) => `[^n${at}]: ${wordsFrom(5000 + at * 8, 8)}`).join('\n\n')}\n`,
    ],
    [
      'thirty figures in a row',
      `# ${wordsFrom(0, 1)}\n\n${Array.from({ length: 30 }, (_, at) => `![${wordsFrom(100 + at * 5, 5)}](figures/middle.svg){#fig:f${at} alt="A bar."}`).join('\n\n')}\n`,
    ],
    [
      'lists nine deep',
      `# ${wordsFrom(0, 1)}\n\n${Array.from({ length: 9 }, (_, at) => `${'  '.repeat(at)}- ${wordsFrom(10 + at * 40, 40)}`).join('\n')}\n`,
    ],
    ['a word without an end', `# ${wordsFrom(0, 1)}\n\n${wordsFrom(10, 20)} ${'a'.repeat(400)} ${wordsFrom(40, 20)}\n`],
  ] as const)('%s', { timeout: 120_000 }, async ([, markdown]) => {
    expect(await faultsIn(await printBook([markdown]), markdown)).toEqual([])
  })

  test.runIf(slow)('a thousand pages', { timeout: 900_000 }, async () => {
    const chapters = Array.from(
      { length: 40 },
      (_, chapter) =>
        `# ${wordsFrom(chapter * 12_000, 2)}\n\n${Array.from({ length: 180 }, (_each, at) => wordsFrom(chapter * 12_000 + 10 + at * 60, 60)).join('\n\n')}\n`,
    )
    const printed = await printBook(chapters)
    expect(printed.packed?.pages).toBeGreaterThan(1000)
    expect(await faultsIn(printed, chapters.join('\n'))).toEqual([])
  })
})

describe('what cannot be set as it is, is set and told with its place', () => {
  const tall = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 4000"><rect width="100" height="4000"/></svg>'
  const none = '<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0" viewBox="0 0 0 0"></svg>'
  const around = (block: string): string =>
    `# ${wordsFrom(0, 1)}\n\n${wordsFrom(10, 30)}\n\n${block}\n\n${wordsFrom(50, 30)}\n`

  test.for([
    ['a picture that is taller than a page', around('![](figures/own.svg){alt="Tall."}'), tall],
    ['a picture of no size', around('![](figures/own.svg){alt="None."}'), none],
  ] as const)('%s', { timeout: 60_000 }, async ([, markdown, picture]) => {
    const printed = await printBook([markdown], { 'figures/own.svg': picture })
    const faults = await faultsIn(printed, markdown)
    if (printed.packed === undefined)
      expect(printed.messages.filter(({ place }) => place !== undefined)).not.toEqual([])
    else expect(faults).toEqual([])
  })
})

describe.runIf(process.platform === 'linux')('a browser that fails', () => {
  /** Does something to the browser at each step that packing tells of, in a book of its own for each. */
  async function stepsOf(): Promise<string[]> {
    const steps: string[] = []
    await printBook([plain], {}, { progress: (step) => steps.push(step) })
    const packing = steps.slice(steps.findIndex((step) => step.endsWith('starting the browser')) + 1)
    return [...new Set(packing)]
  }

  test(
    'killed at any step, it is a message and no PDF, or it was not needed any more',
    { timeout: 300_000 },
    async () => {
      for (const step of await stepsOf()) {
        const printed = await printBook(
          [plain],
          {},
          {
            progress: (at) => {
              if (at === step) for (const pid of childBrowsers()) process.kill(pid, 'SIGKILL')
            },
          },
        )
        const told = new Set(printed.messages.map(({ ruleId }) => ruleId))
        // One that dies while it starts is none.
        if (told.has('browser-crashed') || told.has('browser-missing'))
          expect(printed.packed?.bytes, step).toHaveLength(0)
        else expect(await faultsIn(printed, plain), step).toEqual([])
        expect(childBrowsers(), step).toEqual([])
      }
    },
  )

  test('a tab that crashes once costs nothing but time, or is told', { timeout: 300_000 }, async () => {
    for (const step of await stepsOf()) {
      let crashed = false
      const printed = await printBook(
        [plain],
        {},
        {
          progress: (at) => {
            if (at !== step || crashed) return
            crashed = true
            for (const pid of childBrowsers('renderer')) process.kill(pid, 'SIGKILL')
          },
        },
      )
      const told = printed.messages.map(({ ruleId }) => ruleId)
      if (told.includes('browser-crashed')) expect(printed.packed?.bytes, step).toHaveLength(0)
      else expect(await faultsIn(printed, plain), step).toEqual([])
      expect(childBrowsers(), step).toEqual([])
    }
  })

  test('interrupted at any step, nothing is left of it', { timeout: 300_000 }, async () => {
    for (const step of await stepsOf()) {
      const abort = new AbortController()
      const printing = printBook(
        [plain],
        {},
        {
          signal: abort.signal,
          progress: (at) => {
            if (at === step) abort.abort(new Error(`interrupted at ${step}`))
          },
        },
      )
      const outcome = await printing.catch((error: unknown) => error)
      // At the last step the PDF may be there before anybody looks again.
      if (outcome instanceof Error) expect(outcome.message).toBe(`interrupted at ${step}`)
      else expect(await faultsIn(await printing, plain), step).toEqual([])
      expect(childBrowsers(), step).toEqual([])
    }
  })
})
