import type {
  Box,
  Fixture,
  Float,
  FloatPlace,
  Note,
  Problem,
  Unit,
} from '../../../../scripts/formats/pdf/paginator/problem.ts'

/** A problem in lines, with the names that its case gives to units (`B2`), notes (`a`) and floats. */
export interface Case {
  readonly problem: Problem
  readonly units: readonly string[]
  readonly notes: readonly string[]
  readonly floats: readonly string[]
}

type Draft<T> = { -readonly [key in keyof T]: T[key] }

/**
 * The notation of `cases/*.txt`: a line for each block, its name first; what is indented stands in the box above it.
 *
 *     page 6 flush verso                    height in lines; ragged is usual; the side of the first page
 *     page 6 columns 2 head 2               two columns, lines over both of them on the first page
 *     A heading
 *     B paragraph 5 calls a:2 at 3          line B3 calls note a, of two lines
 *     box listing whole least 3 top 1 bottom 1
 *       C code 8
 *     D figure 3 top bottom by B4           a float with its places; B4 refers to it (else the unit after it)
 *     D figure 3 top bottom announced       the words before it end in a colon
 *     E paragraph 4 gap 1 stretch 2 hyphen 2 keep      space above; ends in half a word; breaks are avoided after it
 *     G paragraph 7 short                   its last line is but a word
 *     C code 9 blank 4                      a line of code with nothing in it
 *     H row 9 as table                      numbered among the tables that float
 *     page break
 */
export function readCase(text: string): Case {
  const units: Draft<Unit>[] = []
  const unitNames: string[] = []
  const boxes: Draft<Box>[] = []
  const notes: Note[] = []
  const noteNames: string[] = []
  const floats: Draft<Float>[] = []
  const fixtures: Fixture[] = []
  const floatNames: string[] = []
  const references: (string | undefined)[] = []
  const open: { readonly indent: number; readonly box: number }[] = []
  let page = { height: 10, columns: 1, head: 0, words: [] as readonly string[] }
  let breakNext = false
  let section = 0
  let block = 0

  for (const line of text.split('\n')) {
    const words = line.trim().split(/\s+/)
    if (line.trim() === '' || line.startsWith('#')) continue
    const indent = line.length - line.trimStart().length
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop()
    const number = (name: string, otherwise: number): number => {
      const place = words.indexOf(name)
      return place < 0 ? otherwise : Number(words[place + 1])
    }
    const calls = (): void => {
      for (const [place, word] of words.entries()) {
        if (word !== 'calls') continue
        const [name = '', lines = '1'] = words[place + 1]?.split(':') ?? []
        noteNames.push(name)
        notes.push({ lines: Array.from({ length: Number(lines) }, () => 1) })
      }
    }
    const [name = '', kind = ''] = words
    if (name === 'page' && kind === 'break') breakNext = true
    else if (name === 'page')
      page = { height: Number(kind), columns: number('columns', 1), head: number('head', 0), words }
    else if (name === 'box') {
      open.push({ indent, box: boxes.length })
      boxes.push({
        kind: (kind === '' ? 'other' : kind) as Box['kind'], // A case that says something else fails to compile nowhere, and at sight.
        top: number('top', 0),
        bottom: number('bottom', 0),
        height: 0,
        least: number('least', 1),
        whole: words.includes('whole'),
      })
    } else if (kind === 'figure' || kind === 'table-float') {
      const before = notes.length
      calls()
      floatNames.push(name)
      references.push(words.includes('by') ? words[words.indexOf('by') + 1] : undefined)
      floats.push({
        anchor: units.length,
        reference: units.length,
        section,
        height: Number(words[2]),
        before: number('gap', 0),
        after: number('gap', 0),
        places: words.filter((word): word is FloatPlace => ['here', 'top', 'bottom', 'page'].includes(word)),
        kind: kind === 'figure' ? 'figure' : 'table',
        announced: words.includes('announced'),
        notes: [...notes.keys()].slice(before),
      })
    } else {
      const [, , third = '1'] = words
      const single = kind === 'heading' || kind === 'block' || kind === 'equation'
      const count = single ? 1 : Number(third)
      if (kind === 'heading') section = units.length
      const fixed = words[words.indexOf('as') + 1]
      if (words.includes('as') && (fixed === 'figure' || fixed === 'table'))
        fixtures.push({ from: units.length, to: units.length + count, kind: fixed })
      const first = notes.length
      calls()
      const callers = words.flatMap((word, place) => (word === 'at' ? [Number(words[place + 1])] : []))
      for (let index = 0; index < count; index++) {
        const called = callers.flatMap((at, which) => (at === index + 1 ? [first + which] : []))
        unitNames.push(count === 1 ? name : `${name}${index + 1}`)
        units.push({
          kind: kind === 'paragraph' ? 'line' : (kind as Unit['kind']), // As with boxes.
          height: single && /^\d/.test(third) ? Number(third) : 1,
          before: index === 0 ? number('gap', 0) : 0,
          stretch: index === 0 ? number('stretch', 0) : 0,
          block,
          index,
          count,
          boxes: open.map(({ box }) => box),
          notes: called,
          hyphenated: number('hyphen', 0) === index + 1,
          short: index === count - 1 && words.includes('short'),
          blank: words.some((word, place) => word === 'blank' && Number(words[place + 1]) === index + 1),
          breakBefore: breakNext ? 'page' : undefined,
          breakAfter: index === count - 1 && words.includes('keep') ? 'avoid' : undefined,
        })
        breakNext = false
      }
      block++
    }
  }
  for (const [index, reference] of references.entries()) {
    const float = floats[index]
    if (float !== undefined && reference !== undefined) float.reference = unitNames.indexOf(reference)
  }
  for (const unit of units)
    for (const box of unit.boxes) (boxes[box] ?? { height: 0 }).height += unit.before + unit.height
  const side = page.words.find((word) => word === 'verso' || word === 'recto')
  return {
    problem: {
      page: { width: 10, height: page.height },
      columns: page.columns,
      head: page.head,
      grid: 1,
      bottom: page.words.includes('flush') ? 'flush' : 'ragged',
      units,
      boxes,
      notes,
      floats,
      fixtures,
      noteArea: { rule: 1, continued: 1, gap: 0 },
      floatGap: 1,
      firstSide: side,
    },
    units: unitNames,
    notes: noteNames,
    floats: floatNames,
  }
}
