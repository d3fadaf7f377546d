import { book, chapter, manifest, times, type HostileCase } from './hostile-case.ts'

const math = (inner: string, attributes = ''): string =>
  `<math xmlns="http://www.w3.org/1998/Math/MathML" alttext="x"${attributes}>${inner}</math>`
const deep = (open: string, close: string, depth = 60): string =>
  `${open.repeat(depth)}<mi>x</mi>${close.repeat(depth)}`
const prose = (text: string): Record<string, string> => ({ ...chapter(`<p>${text}</p>`) }) as Record<string, string>

/** Formulas and sentences that a rule or the drawing of equations would take for ever over. */
export const formulas: readonly HostileCase[] = [
  ...[
    ['fractions', '<mfrac><mn>1</mn>', '</mfrac>'],
    ['roots', '<msqrt>', '</msqrt>'],
    ['scripts', '<msup><mi>a</mi>', '</msup>'],
    ['scripts on scripts', '<msubsup><mi>a</mi><mi>b</mi>', '</msubsup>'],
    ['limits', '<munderover><mo>∑</mo><mi>i</mi>', '</munderover>'],
    ['accents', '<mover accent="true">', '<mo stretchy="true">^</mo></mover>'],
    ['brackets that stretch', '<mrow><mo stretchy="true">(</mo>', '<mo>)</mo></mrow>'],
    ['tables', '<mtable width="100%"><mtr><mtd>', '</mtd></mtr></mtable>'],
    ['labelled tables', '<mtable><mlabeledtr><mtd><mi>l</mi></mtd><mtd>', '</mtd></mlabeledtr></mtable>'],
    ['frames', '<menclose notation="box circle longdiv">', '</menclose>'],
    ['room', '<mpadded width="+1em" height="2height">', '</mpadded>'],
    ['actions', '<maction actiontype="toggle">', '</maction>'],
    ['errors', '<merror>', '</merror>'],
    ['semantics', '<semantics>', '<annotation>x</annotation></semantics>'],
    ['multiscripts', '<mmultiscripts>', '<none/><mi>a</mi></mmultiscripts>'],
    ['fences', '<mfenced separators=",;.">', '<mi>a</mi></mfenced>'],
  ].map(([name = '', open = '', close = '']) =>
    book(`${name} in ${name}, sixty deep`, () => chapter(math(deep(open, close))), []),
  ),
  book('a formula of fifty thousand letters', () => chapter(math('<mi>x</mi>'.repeat(50_000))), []),
  book('3,000 formulas, each another', () => chapter(times(3_000, (at) => math(`<mn>${at}</mn>`))), []),
  book('20,000 formulas, all the same', () => chapter(math('<mi>x</mi>').repeat(20_000)), []),
  book(
    'a table of sixty columns and rows',
    () => chapter(math(`<mtable>${`<mtr>${'<mtd><mi>x</mi></mtd>'.repeat(60)}</mtr>`.repeat(60)}</mtable>`)),
    [],
  ),
  book(
    'a formula of ten thousand namespaces',
    () =>
      chapter(
        math(
          `${times(100, (at) => `<mrow ${times(100, (other) => `xmlns:n${at}x${other}="u${other}" n${at}x${other}:a="" `)}>`)}${'<mi/>'.repeat(2000)}${'</mrow>'.repeat(100)}`,
        ),
      ),
    [],
  ),
  book(
    '100,000 refused elements, each in the last formula but one',
    () => chapter(math(`<mrow>${'<mglyph/>'.repeat(100_000)}</mrow>`)),
    [],
  ),
  book('colours of a million blanks', () => chapter(math(`<mi mathcolor="${' '.repeat(900_000)}x">x</mi>`)), []),
  book('a formula beside a million blanks', () => prose(`${math('<mi>x</mi>')}${' '.repeat(900_000)}x`), []),
  book(
    'a translation of blanks and zeros',
    () =>
      chapter(
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g transform="translate(${' '.repeat(50_000)}${'0'.repeat(50_000)}x)"/></svg>`,
      ),
    [],
  ),
  book(
    'a table of columns that every row passes on',
    () =>
      chapter(`<table><tr>${'<td colspan="1000" rowspan="65534"/>'.repeat(150)}</tr>${'<tr/>'.repeat(30_000)}</table>`),
    [],
  ),
  book('brackets of TeX that open', () => prose('\\( \\[ $$ $a '.repeat(200_000)), []),
  book(
    'leftovers of converters under one long class',
    () => chapter(`<div class="${'a '.repeat(4900)}">${'<span class="katex-html"/>'.repeat(50_000)}</div>`),
    [],
  ),
  book(
    'four hundred pages and a picture on each',
    () => ({
      ...manifest(
        times(400, (at) => `<item id="p${at}" href="p${at}.xhtml" media-type="application/xhtml+xml"/>`),
        times(400, (at) => `<itemref idref="p${at}"/>`),
      ),
      ...Object.fromEntries(
        Array.from({ length: 400 }, (_, at) => [
          `OEBPS/p${at}.xhtml`,
          `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>p</title></head><body>${'<p><img src="images/cover.jpg"/></p>'.repeat(100)}</body></html>`,
        ]),
      ),
    }),
    ['warning OEBPS/p0.xhtml epub-alt-missing ×100', 'warning  epub-alt-missing'],
  ),
]
