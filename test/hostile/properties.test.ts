import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bookOf, faultsOf } from './chapters.ts'

/** Everything an author can write, whole and in pieces, in any order. */
const inline =
  'word naïve 日本語 مرحبا 👩‍👩‍👧 é 12:30 $5 $x^2$ $\\frac{a}{b}$ $\\wrong$ *em* **strong** ~~out~~ H~2~O x^2^ `code` @fig:a @sec:one [@a;@fig:b] -- ... "q" \'s ' +
  '[span]{.smallcaps} [t]{.index} [k]{.kbd} ^[note] [^n] [l](http://e.org) [](#fig:a) ![alt](figures/a.png) <b>bold</b> <!-- c --> \\@ \\$ {.x} [a]{.only outputs="web"} &amp; < > \u0001 \u202Ertl\u202C'
const blocks = [
  '# One {#sec:one}',
  '## Two {.unnumbered}',
  '### Three',
  '> quoted\n> — Someone',
  '- one\n- two\n\n  more',
  '1. a\n   1. b',
  '- [x] done',
  '| a | b |\n| - | -: |\n| 1 | < |\n\n: Caption. {#tbl:a}',
  '~~~ts {#lst:a caption="C $x$."}\nconst a = 1 // <1>\n\tb\n~~~',
  '~~~\nunclosed',
  '$$\na &= b \\\\ c\n$$ {#eq:a}',
  '$$\n\\begin{aligned} a &= b \\end{aligned}\n$$',
  '![Caption.](figures/a.png){#fig:a alt="x"}',
  '::: note "T"\ninside\n:::',
  ':::: theorem {#thm:a}\n::: proof\nx\n:::\n::::',
  '::: {.only outputs="epub"}\nhere\n:::',
  '::: verse\na\n  b\n:::',
  '[^n]: A note.\n\n    Of two paragraphs.',
  'Term\n: Definition',
  '***',
  '<div><p>raw</div>',
  '::include{file="shared.md"}',
  '---',
]
const words = fc
  .array(fc.constantFrom(...inline.split(' ')), { minLength: 1, maxLength: 8 })
  .map((all) => all.join(' '))
const block = fc.oneof({ weight: 2, arbitrary: words }, { weight: 3, arbitrary: fc.constantFrom(...blocks) })
const nested = fc.tuple(fc.constantFrom('', '', '> ', '- ', '    ', '1. ', ': '), block).map(([prefix, text]) =>
  prefix === ''
    ? text
    : text
        .split('\n')
        .map((line, at) => (at === 0 || prefix === '> ' ? prefix : ' '.repeat(prefix.length)) + line)
        .join('\n'),
)
const chapter = fc
  .tuple(
    fc.constantFrom('# Title\n\n', '# Title\n\n', '', '---\nshort-title: T\n---\n'),
    fc.array(nested, { maxLength: 8 }),
  )
  .map(([start, all]) => start + all.join('\n\n'))

/** Found by chance once: the number of a note's call was taken for the one in H~2~O. */
const found = '# Title\n\n[^n]: A note.\n\n    Of two paragraphs.\n\n^[note] word\n\n[^n] word\n\nH~2~O word'

const runs = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 150) }

test('whatever is written becomes well-formed XHTML with every word of it, or a message', async () => {
  await fc.assert(
    fc.asyncProperty(chapter, async (text) => {
      const read = await bookOf(text, { 'shared.md': 'Shared *text*.\n' })
      expect(faultsOf(read)).toEqual([])
    }),
    { ...runs, examples: [[found]] },
  )
}, 300_000)
