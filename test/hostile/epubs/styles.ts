import { book, chapter, manifest, times, type HostileCase } from './hostile-case.ts'

const css = 'OEBPS/style.css'
const styled = (text: string): Record<string, string> => ({ [css]: text })
const mathematics = (count: number): string =>
  `<math xmlns="http://www.w3.org/1998/Math/MathML" alttext="x">${'<mi>x</mi>'.repeat(count)}</math>`

/** Style sheets that make a parser or a cascade work without end. */
export const styles: readonly HostileCase[] = [
  book('a sheet that imports itself', () => styled('@import "style.css"; @import url(style.css);'), []),
  book(
    'two sheets that import each other',
    () => ({
      ...manifest('<item id="b" href="b.css" media-type="text/css"/>'),
      ...styled('@import "b.css";'),
      'OEBPS/b.css': '@import "style.css";',
    }),
    [],
  ),
  book(
    'a chain of 200 imports',
    () => ({
      ...manifest(times(200, (at) => `<item id="s${at}" href="s${at}.css" media-type="text/css"/>`)),
      ...styled('@import "s0.css";'),
      ...Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`OEBPS/s${at}.css`, `@import "s${at + 1}.css";`])),
    }),
    [],
    ['kindle-style-limit'],
  ),
  book(
    'a fan of imports, each of a fan',
    () => ({
      ...manifest(times(60, (at) => `<item id="s${at}" href="s${at}.css" media-type="text/css"/>`)),
      ...styled(times(60, (at) => `@import "s${at}.css";`)),
      ...Object.fromEntries(
        Array.from({ length: 60 }, (_, at) => [`OEBPS/s${at}.css`, times(60, (other) => `@import "s${other}.css";`)]),
      ),
    }),
    [],
  ),
  book(
    'an import from a server and from the disk',
    () =>
      styled(
        '@import "http://example.org/a.css"; @import "file:///etc/passwd"; p { background: url(//example.org/x) }',
      ),
    [],
  ),
  book(
    'one sheet linked 5,000 times',
    () => ({
      ...chapter(mathematics(100), '<link rel="stylesheet" href="style.css"/>'.repeat(5_000)),
      ...styled('mi { color: red }'.repeat(1000)),
    }),
    [],
  ),
  book('blocks 100,000 deep', () => styled('@media all{'.repeat(100_000)), [`error ${css} epub-style-limit`]),
  book('brackets 100,000 deep', () => styled(`p:not(${':not('.repeat(100_000)}`), [`error ${css} epub-style-limit`]),
  book('blocks 60 deep', () => styled(`${'@media all{'.repeat(60)}p{color:red}`), []),
  book('a sheet of ten megabytes', () => styled(`/*${'*'.repeat(10_000_000)}*/`), [`error ${css} epub-style-limit`]),
  book('a million selectors', () => styled(`${times(1_000_000, () => 'a,')}b{color:red}`), [
    `error ${css} epub-style-limit`,
  ]),
  book(
    'a style element with a million selectors',
    () => chapter('', `<style>${'a,'.repeat(1_000_000)}b{color:red}</style>`),
    ['error OEBPS/c2.xhtml epub-style-limit'],
  ),
  book('strings that end with their line, a hundred thousand', () => styled('"\n'.repeat(100_000)), []),
  book(
    'strings, comments and brackets that never end',
    () => styled('p{color:red} /* "'.repeat(20_000) + '"\'({['),
    [],
  ),
  book(
    '20,000 rules for 2,500 elements',
    () => ({
      ...chapter(mathematics(2_500), '<link rel="stylesheet" href="style.css"/>'),
      ...styled('*{color:red}'.repeat(20_000)),
    }),
    [],
  ),
  book(
    'long chains of descendants',
    () => ({
      ...chapter(
        `${'<div>'.repeat(200)}${mathematics(8_000)}${'</div>'.repeat(200)}`,
        '<link rel="stylesheet" href="style.css"/>',
      ),
      ...styled(`nobody ${'* '.repeat(500)} { color: red; display: none }`),
    }),
    [],
  ),
  book(
    'selectors that count siblings',
    () => ({
      ...chapter(mathematics(8_000), '<link rel="stylesheet" href="style.css"/>'),
      ...styled(times(900, (at) => `:nth-child(${at}n+1) ~ :nth-last-of-type(2n) { color: red }`)),
    }),
    [],
    ['kindle-style-limit'],
  ),
  book(
    'selectors within selectors',
    () => ({
      ...chapter(
        `${'<div>'.repeat(200)}${mathematics(5000)}${'</div>'.repeat(200)}`,
        '<link rel="stylesheet" href="style.css"/>',
      ),
      ...styled(
        `:is(a b c d e f):has(* * *), ${':not('.repeat(50)}a${')'.repeat(50)}, :is(${times(5000, (at) => `.c${at},`)} b) { color: red }`,
      ),
    }),
    [],
  ),
  book(
    'a selector of 300,000 classes',
    () => ({
      ...chapter(mathematics(100), '<link rel="stylesheet" href="style.css"/>'),
      ...styled(`${'.a'.repeat(150_000)}{color:red}`),
    }),
    [],
  ),
  book(
    'long style attributes on many elements',
    () =>
      chapter(mathematics(1).replace('<mi>', `${`<mi style="${'color:red;'.repeat(5000)}">x</mi>`.repeat(200)}<mi>`)),
    [],
  ),
]
