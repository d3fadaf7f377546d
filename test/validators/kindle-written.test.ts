import { describe, expect, it } from 'vitest'
import { parseXml } from '../../scripts/base/xml-parse.ts'
import { attribute, elementsOf } from '../../scripts/base/xml-query.ts'
import { fateOf } from '../../scripts/validators/kindle/css/property-map.ts'
import { styleWork } from '../../scripts/validators/kindle/css/style-work.ts'
import { readSheet } from '../../scripts/validators/kindle/css/written/read-sheet.ts'
import { createWrittenStyles } from '../../scripts/validators/kindle/css/written/written-styles.ts'
import { gridOf } from '../../scripts/validators/kindle/tables/table-grid.ts'
import type { ContentDocument } from '../../scripts/validators/kindle/kindle-book.ts'
import type { XmlElement } from '../../scripts/base/xml.ts'

function rootOf(text: string): XmlElement {
  const root = parseXml(text).document?.root
  if (root === undefined) throw new Error(text.slice(0, 200))
  return root
}

function documentOf(body: string, head = '', path = 'OEBPS/c1.xhtml'): ContentDocument {
  const root = rootOf(`<html xmlns="http://www.w3.org/1999/xhtml"><head>${head}</head><body>${body}</body></html>`)
  return { path, root, inSpine: true, elements: [...elementsOf(root)] }
}

const link = (href: string, more = ''): string => `<link rel="stylesheet" href="${href}" ${more}/>`

describe('the style sheets of a book as they are written', () => {
  it('are what documents link, import, embed and have in attributes, each with who uses it and how', () => {
    const one = documentOf(
      '<p style="margin: 0">a</p>',
      `${link('a.css')}<style>@import "d.css"; p { margin: 0 }</style>${link('c.css', 'media="amzn-mobi"')}`,
    )
    const two = documentOf('', link('c.css'), 'OEBPS/c2.xhtml')
    const styles = new Map([
      [
        'OEBPS/a.css',
        '@import "css/b.css" print; @import url(css/b.css) screen; @import "nowhere.css"; h1 { margin: 0 }',
      ],
      ['OEBPS/css/b.css', '@import "../a.css"; h2 { margin: 0 }'],
      ['OEBPS/c.css', 'h3 { margin: 0 }'],
      ['OEBPS/d.css', 'h4 { margin: 0 }'],
      ['OEBPS/unused.css', 'h5 { margin: 0 }'],
    ])
    const { sheets, broken, unread } = createWrittenStyles([one, two], styles)
    const shown = sheets.map(({ file, kind, documents, elsewhere }) => {
      const hidden = elsewhere.map(({ document, media }) => `not ${document.path} (${media})`)
      return [kind, file, ...documents.map(({ path }) => path), ...hidden].join(' ')
    })
    expect(shown).toEqual([
      'file OEBPS/a.css OEBPS/c1.xhtml not OEBPS/c1.xhtml (print)',
      'file OEBPS/css/b.css OEBPS/c1.xhtml not OEBPS/c1.xhtml (print)',
      'file OEBPS/d.css OEBPS/c1.xhtml',
      'file OEBPS/c.css OEBPS/c2.xhtml not OEBPS/c1.xhtml (amzn-mobi)',
      'embedded OEBPS/c1.xhtml OEBPS/c1.xhtml',
      'attribute OEBPS/c1.xhtml OEBPS/c1.xhtml',
    ])
    expect(broken).toEqual([{ file: 'OEBPS/a.css', place: { line: 1, column: 59 }, href: 'nowhere.css' }])
    expect(unread).toEqual([])
  })

  it.each([
    ['a name', 'p {}', 'a b'],
    ['a class', '.x {}', 'b'],
    ['what would be generated in it', 'p.x::before, p:after {}', 'b a'],
    ['a state', 'p:hover {}', 'a b'],
    ['nothing but a state', 'body > :hover {}', 'a b'],
    ['what :has() would look for', 'body:has(p) > .x {}', 'b'],
    ['nothing', 'h1, p.y, p:unknown {}', ''],
  ])('know the elements that a rule is about: %s', (_, css, expected) => {
    const document = documentOf('<p id="a"/><p id="b" class="x"/>', link('a.css'))
    const { reaching, usesOf } = createWrittenStyles([document], new Map([['OEBPS/a.css', css]]))
    const uses = reaching.flatMap(({ sheet, rule }) => [...usesOf(sheet, rule)])
    expect(uses.map(({ element }) => attribute(element, 'id')).join(' ')).toBe(expected)
  })

  it('take a rule for used when there are no steps left to try it', () => {
    const document = documentOf('<p/>', link('a.css'))
    const { reaching } = createWrittenStyles([document], new Map([['OEBPS/a.css', 'b > p {}']]), styleWork(0))
    expect(reaching.map(({ use }) => use()?.element.local)).toEqual(['html'])
  })

  it('are read within limits, and what is not read is named', () => {
    const imports = Array.from({ length: 300 }, (_, index) => `@import "${index}.css";`).join('')
    const styles = new Map(
      Array.from({ length: 300 }, (_, index): [string, string] => [`OEBPS/${index}.css`, `${imports} p { margin: 0 }`]),
    )
    expect(createWrittenStyles([documentOf('', link('0.css'))], styles).sheets).toHaveLength(100)
    const huge = new Map([['OEBPS/a.css', `p { margin: 0 } ${' '.repeat(4_000_000)}`]])
    const { unread, reaching } = createWrittenStyles([documentOf('<p/>', link('a.css'))], huge)
    expect([unread, reaching]).toEqual([['OEBPS/a.css'], []])
    const many = documentOf('<p style="margin: 0"/>'.repeat(50_001))
    expect(createWrittenStyles([many], new Map()).unread).toEqual(['OEBPS/c1.xhtml'])
    for (const nested of ['a{', '@media all{', 'a:not(', '/*', '"', '(', '{', '}']) readSheet(nested.repeat(50_000))
  })

  it('have places in their file, also within a document', () => {
    const css = '/* a */\n@media screen {\n  p { margin: 0;\n    color: red }\n}'
    expect(readSheet(css).rules[0]?.declarations.map(({ place }) => place)).toEqual([
      { line: 3, column: 7 },
      { line: 4, column: 5 },
    ])
    expect(readSheet('p { margin: 0 }', { line: 5, column: 10 }).rules[0]?.place).toEqual({ line: 5, column: 10 })
  })
})

describe('the fate of properties', () => {
  it.each([
    ['margin-left', undefined, 'mapped'],
    ['BORDER-TOP', undefined, 'mapped'],
    ['-webkit-hyphens', undefined, 'mapped'],
    ['float', 'left', 'mapped'],
    ['float', 'none', 'ignored'],
    ['overflow', 'hidden', 'mapped'],
    ['overflow-x', 'auto', 'ignored'],
    ['white-space', 'pre-wrap', 'ignored'],
    ['white-space', 'nowrap', 'mapped'],
    ['display', 'flex', 'ignored'],
    ['-webkit-flex-grow', undefined, 'ignored'],
    ['animation-name', undefined, 'ignored'],
    ['counter-reset', undefined, 'ignored'],
    ['object-fit', undefined, 'unknown'],
    ['grid-area', undefined, 'unknown'],
    ['-epub-hyphens', undefined, 'unknown'],
  ])('%s: %s is %s', (property, value, fate) => expect(fateOf(property, value)).toBe(fate))
})

describe('the grid of a table', () => {
  const grid = (rows: string) => gridOf(rootOf(`<table xmlns="http://www.w3.org/1999/xhtml">${rows}</table>`))
  const at = (rows: string) => grid(rows).cells.map(({ row, column }) => `${row},${column}`)

  it.each([
    ['rows without groups', '<tr><td/><td/></tr><tr><td/></tr>', ['0,0', '0,1', '1,0']],
    ['a cell beside one from above', '<tr><td rowspan="2"/><td/></tr><tr><td/></tr>', ['0,0', '0,1', '1,1']],
    ['a cell that ends with its group', '<tbody><tr><td rowspan="9"/></tr></tbody><tr><td/></tr>', ['0,0', '1,0']],
    ['a cell to the end of its group', '<tr><td rowspan="0"/></tr><tr><td/></tr><tr><td/></tr>', ['0,0', '1,1', '2,1']],
    ['a cell over columns', '<tr><td colspan="3"/><td/></tr>', ['0,0', '0,3']],
  ])('has %s', (_, rows, expected) => expect(at(rows)).toEqual(expected))

  it('ends where it has more places than anybody could show', () => {
    const { complete, cells } = grid(`<tr>${'<td colspan="1000"/>'.repeat(300)}</tr>`)
    expect([complete, cells.length]).toEqual([false, 200])
  })
})
