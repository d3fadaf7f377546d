import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readBook } from '../../scripts/read-book.ts'
import { templates } from '../../scripts/themes/theme-folder.ts'
import { themeTokens } from '../../scripts/themes/tokens.ts'
import { scratchFolder } from '../cli/folders.ts'

const root = scratchFolder()
const colours = "tokens: { ink: '#111111', paper: '#ffffff', accent: '#00535e', soft: '#555555' }\n"
const sheets = { 'book.css': 'p { margin: 0 }\n', 'page.css': '@page { margin: 20mm }\n' }
let made = 0

/** A book whose theme is `./theme`, with these files in it, and what is said about it. */
async function themed(files: Readonly<Record<string, string | Uint8Array>>, theme = './theme') {
  const folder = path.join(root, `book-${++made}`)
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, 'theme', name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'one.md'), '# One\n\nText.\n')
  writeFileSync(
    path.join(folder, 'book.yaml'),
    `title: A Test\nauthors: [Ada]\nslug: test\ndate: 2026-11-22\ntheme: ${theme}\ncontents:\n  chapters: [one.md]\n`,
  )
  const read = await readBook(folder)
  const said = read.messages.map(
    ({ file, line, column, ruleId, reason }) =>
      `${path.relative(folder, path.resolve(String(file)))}:${line}:${column} ${ruleId}: ${reason}`,
  )
  return { theme: read.themes?.get(theme), said }
}

test('a theme beside book.yaml is read with its own tokens and sheets', async () => {
  const { theme, said } = await themed({ 'theme.yaml': colours, ...sheets })
  expect(said).toEqual([])
  expect(theme?.tokens).toMatchObject({ accent: '#00535e', measure: '123mm' })
  expect(theme?.css).toContain('--accent: #00535e;')
  expect(theme?.css).toContain('p { margin: 0 }')
})

test('a variant is a few lines: all else is of the theme that it extends', async () => {
  const { theme, said } = await themed({ 'theme.yaml': "extends: octavo\ntokens: { accent: '#7a1f1f' }\n" })
  expect(said).toEqual([])
  expect(theme?.tokens).toMatchObject({ accent: '#7a1f1f', ink: '#16191d' })
  expect(theme?.faces.map(({ family }) => family)).toContain('Source Serif 4')
  expect(theme?.css).toContain('header.opening')
  expect(theme?.css.indexOf('--accent: #7a1f1f;')).toBeGreaterThan(0)
})

test('themes extend each other within the manuscript', async () => {
  const { theme, said } = await themed({
    'theme.yaml': 'extends: ./plain\n',
    'book.css': 'p { margin: 1em 0 }',
    'plain/theme.yaml': colours,
    'plain/book.css': sheets['book.css'],
    'plain/page.css': sheets['page.css'],
  })
  expect(said).toEqual([])
  const css = theme?.css ?? ''
  expect(css.indexOf('p { margin: 1em 0 }')).toBeGreaterThan(css.indexOf('p { margin: 0 }'))
})

test('the starter builds at once where it is copied to', async () => {
  const starter = path.join(templates, 'themes/starter')
  const { theme, said } = await themed(
    Object.fromEntries(readdirSync(starter).map((name) => [name, readFileSync(path.join(starter, name))])),
  )
  expect(said).toEqual([])
  expect(theme?.tokens).toMatchObject({ accent: '#8a2f1b', measure: '123mm' })
})

const mistakes: readonly [string, Readonly<Record<string, string | Uint8Array>>, readonly string[]][] = [
  ['a folder without a theme', {}, ['book.yaml:5:1 theme-unknown: Could not find `theme.yaml` in `./theme`']],
  [
    'an unknown token',
    { 'theme.yaml': `extends: octavo\ntokens:\n  acent: '#7a1f1f'\n` },
    ['theme/theme.yaml:3:3 config-unknown-key: Unexpected key `acent` in `tokens`'],
  ],
  [
    'a value of another kind',
    { 'theme.yaml': 'extends: octavo\ntokens:\n  accent: red\n  measure: 12\n' },
    [
      'theme/theme.yaml:3:11 config-invalid-value: Unexpected value of `tokens.accent`: expected a colour of six digits such as `#1f5f99`',
      'theme/theme.yaml:4:12 config-invalid-value: Unexpected value of `tokens.measure`: expected words, found a number',
    ],
  ],
  ['YAML that cannot be read', { 'theme.yaml': 'tokens: {\n' }, ['theme/theme.yaml:2:1 yaml-syntax: ']],
  [
    'tokens that nobody gives',
    { 'theme.yaml': "tokens: { ink: '#111111' }\n", ...sheets },
    [
      'theme/theme.yaml:1:1 config-missing-key: Missing `paper`, `accent`, `soft` in `tokens`, expected of a theme that extends none',
    ],
  ],
  [
    'a missing sheet',
    { 'theme.yaml': colours, 'book.css': '' },
    [
      'theme/theme.yaml:1:1 theme-sheet: Could not find `page.css` beside theme.yaml, expected it of a theme that extends none',
    ],
  ],
  [
    'a theme that extends itself',
    { 'theme.yaml': 'extends: ../theme\n' },
    ['theme/theme.yaml:1:1 theme-circle: Unexpected `extends: ../theme`, which leads back to this theme'],
  ],
  [
    'an unknown theme to extend',
    { 'theme.yaml': 'extends: octave\n' },
    ['theme/theme.yaml:1:1 theme-unknown: Unexpected theme `octave`'],
  ],
  [
    'a way out of the manuscript',
    { 'theme.yaml': 'extends: ../../elsewhere\n' },
    [
      "theme/theme.yaml:1:1 path-outside: Unexpected path `../elsewhere/theme.yaml`, expected one below the manuscript's folder",
    ],
  ],
  [
    'a font that is not there',
    {
      'theme.yaml': `extends: octavo\nfonts:\n  - { family: My Sans, use: sans, file: ./MySans.ttf }\n  - { family: Inter, use: text, file: '@nobody/inter/x.ttf' }\n`,
    },
    [
      'theme/theme.yaml:3:35 font-missing: Could not find `./MySans.ttf` beside theme.yaml',
      'theme/theme.yaml:4:33 font-missing: Could not find `@nobody/inter/x.ttf` in any package',
    ],
  ],
  [
    'a font that is none',
    {
      'theme.yaml': 'extends: octavo\nfonts: [{ family: My Sans, use: sans, file: ./MySans.ttf }]\n',
      'MySans.ttf': 'words',
    },
    ['theme/theme.yaml:2:39 font-unreadable: Unexpected content of `MySans.ttf`, expected a TTF, OTF or WOFF2 font'],
  ],
  [
    'CSS that a browser would pass over',
    { 'theme.yaml': 'extends: octavo\n', 'book.css': 'p {\n  color red;\n}\n' },
    ['theme/book.css:2:9 theme-css: Unexpected CSS: colon is expected'],
  ],
  [
    'a property that is misspelt, and one that may be newer than our list',
    {
      'theme.yaml': 'extends: octavo\n',
      'book.css': 'p {\n  colour: red;\n  brand-new-property: 1;\n  --own: 1;\n}\n',
    },
    ['theme/book.css:2:3 theme-css: Unexpected CSS: no property is called `colour`'],
  ],
  [
    'sheets that fetch',
    {
      'theme.yaml': 'extends: octavo\n',
      'web.css': "@import 'https://example.org/x.css';\nbody { background: url(paper.png) }\n",
    },
    [
      'theme/web.css:1:1 theme-fetches: Unexpected `@import` in a theme’s sheet, expected rules only',
      'theme/web.css:2:20 theme-fetches: Unexpected `url(paper.png)` in a theme’s sheet, expected rules only',
    ],
  ],
  [
    'a variable that nobody defines',
    { 'theme.yaml': 'extends: octavo\n', 'book.css': 'h1 {\n  color: var(--acent);\n  margin: var(--none, 0);\n}\n' },
    ['theme/book.css:2:10 theme-token: Unexpected `var(--acent)`, expected a token or a property that a sheet defines'],
  ],
]

test.for(mistakes)('%s is told at its place', async ([, files, expected]) => {
  const { said } = await themed(files)
  expect(said.map((each) => each.replace(/(yaml-syntax: ).*/, '$1'))).toEqual(expected)
})

test('every token is used: by a sheet, or by what reads tokens', () => {
  const css = readdirSync(templates, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => readFileSync(path.join(templates, name), 'utf8'))
    .join('\n')
  // Behind the faces, and by the engine of pages.
  const read = new Set(['text-stack', 'sans-stack', 'mono-stack', 'page-grid', 'page-bottom', 'float-gap'])
  const unused = Object.keys(themeTokens.shape).filter((name) => !css.includes(`var(--${name})`) && !read.has(name))
  expect(unused).toEqual([])
})
