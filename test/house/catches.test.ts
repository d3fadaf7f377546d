import { describe, expect, test } from 'vitest'
import { caseProblems } from './cases.ts'
import { cycleProblems } from './cycles.ts'
import { nameProblems } from './file-names.ts'
import { floorProblems } from './floors.ts'
import { lengthProblems } from './lengths.ts'
import { mannerProblems } from './manners.ts'
import { packageProblems } from './packages.ts'
import { parseSource } from './parse-source.ts'
import { sheetProblems, shelfProblems } from './shelves.ts'
import type { SourceFile } from './source-file.ts'

/** A house of a few files; the name and the first line are all that most rules look at. */
const house = (texts: Readonly<Record<string, string>>): SourceFile[] =>
  Object.entries(texts).map(([path, text]) => parseSource(path, text))
/** What packageProblems says of these files; rows that a whole house needs are not theirs. */
const packages = (texts: Readonly<Record<string, string>>): string[] =>
  packageProblems(house(texts)).filter((problem) => !problem.includes('out of date'))

describe('floors', () => {
  test.for([
    ['down', 'render/render.ts', `import { a } from '../base/a.ts'`],
    ['at home', 'math/tree/row.ts', `import { a } from '../limits.ts'`],
    ['a shelf to its things', 'formats/index.ts', `import { epub } from './epub/epub.ts'`],
    ['Kindle rules to the math room', 'validators/kindle/draw.ts', `import { a } from '../../math/engine.ts'`],
    ['types of a book in the math room', 'math/formulas.ts', `import type { Book } from '../book/book.ts'`],
    ['the command line to everything', 'cli/main.ts', `import { a } from '../elements/index.ts'`],
  ] as const)('%s is fine', ([, file, text]) => expect(floorProblems(house({ [file]: text }))).toEqual([]))

  test.for([
    ['sideways between stages', 'render/render.ts', `import { parse } from '../parse/parse.ts'`],
    ['sideways between formats', 'formats/epub/epub.ts', `import type { A } from '../pdf/pdf.ts'`],
    ['from a thing to its table', 'formats/epub/epub.ts', `import { formats } from '../index.ts'`],
    ['up', 'base/xml.ts', `import type { Book } from '../book/book.ts'`],
    ['up to the pipelines', 'render/render.ts', `import { build } from '../build.ts'`],
    ['up by a type query', 'base/xml.ts', `type A = typeof import('../book/book.ts')`],
    ['up at run time', 'base/xml.ts', `const book = await import('../book/book.ts')`],
    ['up by handing on', 'base/xml.ts', `export { book } from '../book/book.ts'`],
    ['code of a book in the math room', 'math/formulas.ts', `import { words } from '../book/words.ts'`],
    ['between the engines', 'math/formulas.ts', `import type { Work } from '../citations/work.ts'`],
    ['out of the house', 'base/xml.ts', `import a from '../../package.json'`],
    ['without a room', 'tools/a.ts', ''],
  ] as const)('%s is caught', ([, file, text]) => expect(floorProblems(house({ [file]: text }))).toHaveLength(1))
})

describe('circles', () => {
  test('of three files are caught once', () => {
    const texts = {
      'a.ts': `import './b.ts'`,
      'b.ts': `import { c } from './c.ts'`,
      'c.ts': `export { a } from './a.ts'`,
    }
    expect(cycleProblems(house(texts))).toEqual(['a.ts → b.ts → c.ts → a.ts'])
  })
  test('of types are none', () => {
    expect(cycleProblems(house({ 'a.ts': `import './b.ts'`, 'b.ts': `import type { A } from './a.ts'` }))).toEqual([])
  })
})

describe('packages', () => {
  test.for([
    ['in a strange room', 'render/a.ts', `import { zipSync } from 'fflate'`],
    ['loaded at run time', 'formats/pdf/a.ts', `const a = await import('puppeteer')`],
    ['required', 'render/a.ts', `const require = createRequire(import.meta.url)\nrequire('sharp')`],
    ['looked up', 'render/a.ts', `const { resolve } = createRequire(import.meta.url)\nresolve('sharp/package.json')`],
    ['with code where types are open', 'formats/pdf/a.ts', `import { launch } from 'puppeteer-core'`],
    ['without a row', 'base/a.ts', `import lodash from 'lodash'`],
  ] as const)('%s is caught', ([, file, text]) => expect(packages({ [file]: text })).toHaveLength(1))

  test('types may go where the table says', () => {
    expect(packages({ 'formats/pdf/a.ts': `import type { Page } from 'puppeteer-core'` })).toEqual([])
  })
  test('Node is no package, and other functions called resolve load nothing', () => {
    expect(
      packages({
        'base/a.ts': `import path from 'node:path'\npath.resolve('x')\nnew Promise((resolve) => resolve('x'))`,
      }),
    ).toEqual([])
  })
  test('a row nobody needs is caught', () => expect(packageProblems([]).join()).toContain('no file uses pdf-lib'))
})

describe('shelves', () => {
  const shelf = (table: string): string[] =>
    shelfProblems(house({ 'rules/index.ts': table, 'rules/a.ts': '', 'rules/b.ts': '' })).filter((problem) =>
      problem.startsWith('rules/'),
    )
  test('a full table is fine', () => {
    expect(shelf(`import { a } from './a.ts'\nimport { b } from './b.ts'\nexport const rules = [a, b]`)).toEqual([])
  })
  test('a thing left out is caught', () => {
    expect(shelf(`import { a } from './a.ts'\nexport const rules = [a]`)).toEqual(['rules/b is not in rules/index.ts'])
  })
  test('a thing imported but not put down is caught', () => {
    expect(shelf(`import { a } from './a.ts'\nimport { b } from './b.ts'\nexport const rules = [a]`)).toEqual([
      'rules/b is not in rules/index.ts',
    ])
  })
  test('a shelf without a table is caught', () => expect(shelfProblems([])).toContain('rules/index.ts is missing'))
  test('a missing and a stray sheet are caught', () => {
    const sheets = ['math.css', 'math-page.css', 'figure.css', 'ghost.css']
    expect(sheetProblems(['figure', 'table'], sheets)).toEqual([
      'templates/base/table.css is missing',
      'templates/base/ghost.css has no element',
    ])
  })
})

describe('cases', () => {
  test('missing ones are caught', () => {
    expect(caseProblems('rules', ['a', 'b'], ['a.md', 'more.md'])).toEqual(['test/cases/rules/b.md is missing'])
  })
})

describe('manners', () => {
  const problems = (text: string, file = 'base/a.ts'): string[] => mannerProblems(house({ [file]: text }))
  test.for([
    `console.log('x')`,
    `process.stdout.write('x')`,
    `process['exit'](1)`,
    `process.exitCode = 1`,
    `Date.now()`,
    `new Date()`,
    `Math.random()`,
    `a.localeCompare(b)`,
    `a.toLocaleUpperCase()`,
    `new Intl.NumberFormat()`,
    `export default 1`,
    `export { a } from './b.ts'`,
  ])('%s is caught', (text) => expect(problems(text)).toHaveLength(1))
  test.for([
    `// console.log('x')`,
    'const child = `process.exit(0)`',
    `new Date(0)`,
    `new Intl.Collator(language)`,
    `a.localeCompare(b, 'en')`,
    `process.env['HOME']`,
    `export type { A } from './b.ts'`,
  ])('%s is fine', (text) => expect(problems(text)).toEqual([]))
  test('the command line may print', () => expect(problems(`console.log('x')`, 'cli/a.ts')).toEqual([]))
})

describe('lengths', () => {
  const lengths = (...lines: number[]): string[] =>
    lengthProblems(house(Object.fromEntries(lines.map((count, at) => [`${at}.ts`, '//\n'.repeat(count)]))))
  test('short files are fine', () => expect(lengths(10, 20, 59, 150, 199)).toEqual([]))
  test('a very long file is caught', () =>
    expect(lengths(...Array.from({ length: 40 }, () => 10), 401)).toEqual([
      '40.ts has 401 lines, at most 400 are allowed',
    ]))
  test('a long median is caught', () => expect(lengths(10, 60, 150).join()).toContain('median'))
  test('many long files are caught', () =>
    expect(lengths(...Array.from({ length: 17 }, () => 10), 200, 200, 200).join()).toContain('5 %'))
})

describe('names', () => {
  test.for([
    'base/util.ts',
    'base/xml-utils.ts',
    'helpers/a.ts',
    'base/common.ts',
    'test/browser-manager.test.ts',
    'base/readXml.ts',
  ])('%s is caught', (file) => expect(nameProblems([file])).toHaveLength(1))
  test('words that only contain a banned one are fine', () =>
    expect(nameProblems(['base/commonmark.ts', 'citations/citeproc.d.ts', 'a/b.test.ts'])).toEqual([]))
})

describe('ids of messages', () => {
  const ids = (text: string): string[] => parseSource('a.ts', text).ruleIds.map(({ what }) => what)
  test('are read off properties, choices and calls', () => {
    expect(ids(`message({ ruleId: 'a' })`)).toEqual(['a'])
    expect(ids(`message({ ruleId: missing ? 'a' : 'b' })`)).toEqual(['a', 'b'])
    expect(ids(`const refuse = (ruleId: string, reason: string) => {}\nrefuse('a', 'b')`)).toEqual(['a'])
    expect(ids(`function fail(reason: string, ruleId: string) {}\nfail('a', bad ? 'b' : 'c')`)).toEqual(['b', 'c'])
  })
  test('computed ones and types are passed over', () => {
    expect(ids(`interface A { ruleId: 'a' }\nmessage({ ruleId: rule.id })\nmessage({ ruleId: \`x-\${id}\` })`)).toEqual(
      [],
    )
  })
})
