import { describe, expect, test } from 'vitest'
import { lostIn } from '../../scripts/integrity/compare.ts'
import { leakedIn } from '../../scripts/integrity/leaked.ts'
import { markupOfHtml } from '../../scripts/integrity/markup-of-html.ts'
import { saidInMarkup } from '../../scripts/integrity/said-in-markup.ts'
import { wantedOf } from '../../scripts/integrity/wanted.ts'
import { bookFrom } from '../manuscripts/in-memory.ts'

const text = `# One more thing

Alice sends a message to Bob, and Bob sends one to Alice.[^1] The formula is $L = \\lambda W$, and so on.

| a    | b   |
| ---- | --- |
| left | right |

~~~ts {#lst:x caption="A short program."}
const naïve = 1
  return naïve
~~~

[^1]: The note says something else, with $x + y$ in it.
`

const html = `<h1>One more thing</h1>
<p>Alice sends a mes\u00ADsage to Bob, and Bob sends one to Alice.<a>1</a> The formula is <math><mi>L</mi><mo>=</mo><mi>λ</mi><mi>W</mi></math>, and so on.</p>
<table><tr><th>a</th><th>b</th></tr><tr><td>left</td><td>right</td></tr></table>
<figure><figcaption>Listing 1.1 A short program.</figcaption><pre><code><span>const naïve = 1
</span><span>  return naïve</span></code></pre></figure>
<aside><p>1 The note says something else, with <math><mi>x</mi><mo>+</mo><mi>y</mi></math> in it.</p></aside>`

const formulas: Record<string, string> = { 'L = \\lambda W': 'L=λW', 'x + y': 'x+y' }

async function lostFrom(made: string, drawn = false): Promise<string[]> {
  const { book } = await bookFrom(
    new Map([
      ['book.yaml', 'title: T\nauthors: [A]\nslug: t\ndate: 2026-11-22\ncontents: { chapters: [chapters/one.md] }\n'],
      ['chapters/one.md', text],
    ]),
  )
  const [chapter] = book?.chapters ?? []
  if (chapter === undefined) throw new Error('no chapter')
  const wanted = wantedOf(chapter, (tex) => formulas[tex], { drawn })
  return lostIn(wanted, saidInMarkup(markupOfHtml(made))).map(
    ({ what, text: quoted, token }) => `${token.place?.line ?? 1} ${what} ${quoted}`,
  )
}

test('nothing is lost where everything is said, with numbers, labels and soft hyphens between', async () => {
  expect(await lostFrom(html)).toEqual([])
})

describe('what is lost is told with its line', () => {
  test.for([
    ['a word', html.replace('message'.replace('s', 's\u00AD'), '').replace('mes\u00ADsage ', ''), ['3 words message']],
    ['a word that stands twice', html.replace('and Bob sends', 'and sends'), ['3 words bob']],
    ['a cell', html.replace('right', ''), ['7 words right']],
    ['the title', html.replace('One more thing', ''), ['1 words one more thing']],
    [
      'the order',
      html.replace('Alice sends a mes\u00ADsage to Bob', 'a mes\u00ADsage to Bob sends Alice'),
      ['3 words alice sends'],
    ],
    ['a caption', html.replace(' A short program.', ''), ['9 words a short program']],
    ['a line of code', html.replace('  return naïve', ''), ['11 words return naive', '11 line returnnaïve']],
    ['a sign in code', html.replace('= 1', '1'), ['10 line constnaïve=1']],
    ['a formula', html.replace('<mi>λ</mi>', ''), ['3 formula L=λW']],
    ['a formula in a note', html.replace('<mi>y</mi>', ''), ['14 formula x+y']],
    ['a word in a note', html.replace('something ', ''), ['14 words the note says something else with in it']],
    ['two words run together by markup', html.replace('<td>left</td><td>right</td>', '<td>left<b>right</b></td>'), []],
  ] as const)('%s', async ([, made, expected]) => {
    expect(made).not.toBe(html)
    expect(await lostFrom(made)).toEqual(expected)
  })
})

test('a table that a page divides may have a figure between its parts; a word of it may not be missing', () => {
  const rows = (from: number, count: number): string[] => Array.from({ length: count }, (_, at) => `row${from + at}`)
  const table = { words: rows(0, 60).map((one) => ({ text: one })), lines: [], formulas: [] }
  const lostOf = (said: string[]): number =>
    lostIn({ drawn: false, body: { ...table, words: [] }, apart: [table] }, { words: said }).length
  expect(lostOf([...rows(0, 20), ...rows(500, 150), ...rows(20, 40)])).toBe(0)
  expect(lostOf([...rows(0, 20), ...rows(500, 150), ...rows(21, 39)])).toBe(1)
  expect(lostOf([...rows(0, 20), ...rows(500, 300), ...rows(20, 40)])).toBe(1)
})

test('on pages a table stands where there is room, and a note between the halves of a word that a page divides', () => {
  const tokens = (line: string) => line.split(' ').map((one) => ({ text: one }))
  const stretch = (line: string) => ({ words: tokens(line), lines: [], formulas: [] })
  const said = {
    words: 'one two three a mes the note says so sage goes to bob'.split(' '),
    flow: 'a message goes to bob'.split(' '),
    apart: ['the note says so'.split(' '), 'one two three'.split(' ')],
  }
  const lost = (body: string, ...apart: string[]): string[] =>
    lostIn({ drawn: false, body: stretch(body), apart: apart.map(stretch) }, said).map(({ text: quoted }) => quoted)
  expect(lost('a message goes to bob', 'one two three', 'the note says so')).toEqual([])
  expect(lost('a message goes to bob', 'one two four', 'the note says more')).toEqual([
    'one two four',
    'the note says more',
  ])
  expect(lost('a message goes up')).toEqual(['up'])
  const formula = { words: [], lines: [], formulas: [{ text: 'x+y+z' }] }
  const divided = { words: ['x', 'note', 'y', 'z'], flow: ['x', 'y', 'z'] }
  expect(lostIn({ drawn: false, body: formula, apart: [] }, divided)).toEqual([])
  expect(lostIn({ drawn: false, body: formula, apart: [] }, { ...divided, flow: ['x', 'z'] })).toHaveLength(1)
})

test('a drawn formula says what it shows', async () => {
  const pictures = html
    .replace(/<math>.*?<\/math>/, '<img alt="L = λ W">')
    .replace(/<math>.*?<\/math>/, '<svg role="img" aria-label="x + y"><path></path></svg>')
  expect(await lostFrom(pictures, true)).toEqual([])
  expect(await lostFrom(pictures.replace('L = λ W', 'L = λ'), true)).toEqual(['3 formula L=λW'])
  expect(await lostFrom(pictures.replace(/<svg.*<\/svg>/, ''), true)).toEqual(['14 formula x+y'])
})

describe('what leaks', () => {
  const words = (line: string) => ({ words: line.split(' ').map((one) => ({ text: one })), lines: [], formulas: [] })
  const said = { words: 'this is for everybody buy the printed book today'.split(' ') }
  test('a run of words that is for others', () => {
    const run = leakedIn([words('buy the printed book')], [words('this is for everybody')], said)
    expect(run.map((piece) => piece.map(({ text: one }) => one).join(' '))).toEqual(['buy the printed book'])
  })
  test('not what the output may say too, nor single words', () => {
    expect(leakedIn([words('this is for everybody')], [words('this is for everybody')], said)).toEqual([])
    expect(leakedIn([words('today'), words('nothing of it')], [words('')], said)).toEqual([])
  })
})
