import { describe, expect, test } from 'vitest'
import { resolved } from './small-manuscript.ts'

const equation = (label: string): string => `$$ x $$ {#${label}}`

/** Every target of a book: what it is called, its kind, id and number. */
async function targetsOf(chapters: Readonly<Record<string, string>>, contents?: string): Promise<string[]> {
  const { book } = await resolved(chapters, contents)
  return [...book.targets].map(([key, { kind, id, number }]) => `${key} ${kind} ${id} ${number ?? '-'}`)
}

describe('numbers', () => {
  test('of every kind count for themselves, anew in each chapter', async () => {
    const one = [
      '# One',
      equation('eq:a'),
      equation('eq:b'),
      '```ts {#lst:a}\na\n```',
      '| A |\n| - |\n| 1 |\n\n: T. {#tbl:a}',
    ].join('\n\n')
    const two = [
      '# Two',
      equation('eq:c'),
      '```ts {#lst:b}\na\n```',
      '```ts\nno label\n```',
      '```ts {#lst:c}\na\n```',
    ].join('\n\n')
    expect(await targetsOf({ one, two })).toEqual([
      'eq:a eq eq-a 1.1',
      'eq:b eq eq-b 1.2',
      'lst:a lst lst-a 1.1',
      'tbl:a tbl tbl-a 1.1',
      'one sec one 1',
      'eq:c eq eq-c 2.1',
      'lst:b lst lst-b 2.1',
      'lst:c lst lst-c 2.2',
      'two sec two 2',
    ])
  })

  test('of an appendix begin with its letter, those of a chapter without a number stand alone', async () => {
    const text = (name: string): string => `# ${name}\n\n## In ${name} {#sec:${name}}\n\n${equation(`eq:${name}`)}`
    expect(
      await targetsOf({ a: text('a'), b: text('b') }, '{ front: [chapters/a.md], appendices: [chapters/b.md] }'),
    ).toEqual([
      'sec:a sec sec-a -',
      'eq:a eq eq-a 1',
      'a sec a -',
      'sec:b sec sec-b A.1',
      'eq:b eq eq-b A.1',
      'b sec b A',
    ])
  })

  test('of sections go two levels deep and begin again below the next one', async () => {
    const one = [
      '# One',
      '## A',
      '### A1',
      '### A2',
      '#### A2a',
      '## B',
      '### B1',
      '## C {.unnumbered}',
      '### C1',
      '## D',
    ].join('\n\n')
    expect(await targetsOf({ one })).toEqual([
      'one-a sec one-a 1.1',
      'one-a1 sec one-a1 1.1.1',
      'one-a2 sec one-a2 1.1.2',
      'one-a2a sec one-a2a -',
      'one-b sec one-b 1.2',
      'one-b1 sec one-b1 1.2.1',
      'one-c sec one-c -',
      'one-c1 sec one-c1 -',
      'one-d sec one-d 1.3',
      'one sec one 1',
    ])
  })
})

describe('ids', () => {
  test('come from words, also those of other alphabets, and stay apart', async () => {
    const one = ['# One', '## Größe & *Form*', '## Größe & Form', '## 時計', '## What’s `new`?', '## $x^2$'].join(
      '\n\n',
    )
    const { book } = await resolved({ one })
    expect([...book.targets.keys()]).toEqual([
      'one-größe--form',
      'one-größe--form-1',
      'one-時計',
      'one-whats-new',
      'one-x2',
      'one',
    ])
  })

  test('come from labels, as XML and URLs want them', async () => {
    const { book } = await resolved({ one: `# One {#sec:one}\n\n${equation('eq:a.b')}\n\n${equation('eq:c/d')}` })
    expect([...book.targets.values()].map(({ id }) => id)).toEqual(['eq-a-b', 'eq-c-d', 'sec-one'])
  })
})

describe('a label given twice', () => {
  test('is told with both places, in one chapter and in two', async () => {
    const { messages, book } = await resolved({
      one: `# One\n\n${equation('eq:a')}\n\n${equation('eq:a')}`,
      two: `# Two\n\n${equation('eq:a')}`,
    })
    expect(messages.filter((line) => !line.startsWith('  note'))).toEqual([
      '5:1 error label-duplicate Unexpected second `eq:a`, expected every label once',
      '  first: 3:1 First given here',
      'chapters/two.md:3:1 error label-duplicate Unexpected second `eq:a`, expected every label once',
      '  first: 3:1 First given here',
    ])
    expect(book.targets.get('eq:a')?.chapter).toBe('one')
  })

  test('is told when two labels become one id', async () => {
    const { messages } = await resolved({ one: `# One\n\n${equation('eq:a.b')}\n\n${equation('eq:a-b')}` })
    expect(messages[0]).toBe('5:1 error label-duplicate Unexpected second `eq:a-b`, expected every label once')
  })
})
