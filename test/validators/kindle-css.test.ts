import { describe, expect, it } from 'vitest'
import { parseXml } from '../../scripts/base/xml-parse.ts'
import { attribute, elementsOf } from '../../scripts/base/xml-query.ts'
import { createCascade } from '../../scripts/validators/kindle/css/cascade.ts'
import { isForKfx } from '../../scripts/validators/kindle/css/is-for-kfx.ts'
import { createSheetReader, sheetsOf } from '../../scripts/validators/kindle/css/sheets-of.ts'
import { indexStyles } from '../../scripts/validators/kindle/css/style-index.ts'
import { parseSheet } from '../../scripts/validators/kindle/css/style-sheet.ts'
import type { ContentDocument } from '../../scripts/validators/kindle/kindle-book.ts'

function documentOf(body: string, head = ''): ContentDocument {
  const root = parseXml(`<html xmlns="http://www.w3.org/1999/xhtml"><head>${head}</head><body>${body}</body></html>`)
    .document?.root
  if (root === undefined) throw new Error(body)
  return { path: 'OEBPS/c1.xhtml', root, inSpine: true, elements: [...elementsOf(root)] }
}

/** The colour that the element with the id x gets. */
function colour(css: string, body: string): string | undefined {
  const document = documentOf(body)
  const cascade = createCascade(
    document.path,
    indexStyles([{ file: 'a.css', embedded: false, items: parseSheet(css) }]),
  )
  const element = document.elements.find((each) => attribute(each, 'id') === 'x')
  return element && cascade.declared(element, 'color')?.value
}

describe('the cascade', () => {
  it.each([
    ['the later of two equals', 'p { color: red } p { color: blue }', '<p id="x"/>', 'blue'],
    ['a class over a name', '.a { color: red } p { color: blue }', '<p id="x" class="a"/>', 'red'],
    ['an id over classes', '#x { color: red } .a.b { color: blue }', '<p id="x" class="a b"/>', 'red'],
    ['the most specific within :not', 'p:not(#y) { color: red } p.a { color: blue }', '<p id="x" class="a"/>', 'red'],
    ['nothing for :where', ':where(#x) { color: red } p { color: blue }', '<p id="x"/>', 'blue'],
    [
      '!important over all',
      'p { color: red !important } #x { color: blue }',
      '<p id="x" style="color: green"/>',
      'red',
    ],
    ['the attribute over selectors', '#x { color: blue }', '<p id="x" style="color: green"/>', 'green'],
    [
      'an important attribute over all',
      '#x { color: blue !important }',
      '<p id="x" style="color: green !important"/>',
      'green',
    ],
    ['combinators', 'body > section p + p { color: red }', '<section><p/><p id="x"/></section>', 'red'],
    ['attributes', 'p[lang|="en"] { color: red }', '<p id="x" lang="en-GB"/>', 'red'],
    ['positions', 'p:nth-child(2) { color: red }', '<p/><p id="x"/>', 'red'],
    ['any namespace for a prefix', '@namespace m "urn:m"; m|p { color: red }', '<p id="x"/>', 'red'],
    ['rules within @supports', '@supports (color: red) { p { color: red } }', '<p id="x"/>', 'red'],
    [
      'what follows a broken rule',
      'p { color: } p:unknown(a { color: blue } p { color: red }',
      '<p id="x"/>',
      undefined,
    ],
    ['what follows a broken declaration', 'p { colour red; color: red }', '<p id="x"/>', 'red'],
  ])('knows %s', (_, css, body, expected) => {
    expect(colour(css, body)).toBe(expected)
  })

  it.each([
    ['another case of the name', 'P { color: red }', '<p id="x"/>'],
    ['a pseudo-element', 'p::before { color: red }', '<p id="x"/>'],
    ['a pseudo-element in the old spelling', 'p:after { color: red }', '<p id="x"/>'],
    ['a state', 'p:hover { color: red }', '<p id="x"/>'],
    ['other media', '@media print { p { color: red } }', '<p id="x"/>'],
    ['a selector that nobody knows', 'p:nonsense { color: red }', '<p id="x"/>'],
  ])('passes over %s', (_, css, body) => {
    expect(colour(css, body)).toBeUndefined()
  })

  it('takes linked, imported and embedded sheets in their order', () => {
    const head = `<link rel="stylesheet" href="a.css"/><link rel="alternate stylesheet" href="c.css"/>
      <link rel="stylesheet" media="amzn-mobi" href="c.css"/><style>p { color: green }</style>`
    const styles = new Map([
      ['OEBPS/a.css', '@import url("css/b.css"); @import "a.css"; @import "c.css" print;'],
      ['OEBPS/css/b.css', '@import "../a.css"; p { color: blue }'],
      ['OEBPS/c.css', 'p { color: red }'],
    ])
    const sheets = sheetsOf(documentOf('', head), createSheetReader(styles))
    expect(sheets.map((sheet) => sheet.file)).toEqual(['OEBPS/css/b.css', 'OEBPS/a.css', 'OEBPS/c1.xhtml'])
  })

  it('stays quick with selectors and documents made to be slow', () => {
    const start = performance.now()
    expect(
      colour(`nobody ${'* '.repeat(30)} p { color: red }`, `${'<div>'.repeat(120)}<p id="x"/>${'</div>'.repeat(120)}`),
    ).toBeUndefined()
    const many = documentOf('<p/>'.repeat(20_000))
    const cascade = createCascade(
      '',
      indexStyles([{ file: '', embedded: false, items: parseSheet('p:nth-child(odd) { color: red }') }]),
    )
    for (const element of many.elements) cascade.declared(element, 'color')
    for (const nested of ['a{', '@media all{', 'a:not(']) parseSheet(nested.repeat(50_000))
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})

describe('media queries', () => {
  it.each([
    '',
    'all',
    'screen',
    'amzn-kf8',
    'amzn-et',
    'not amzn-mobi',
    'print, screen',
    'only screen and (min-width: 20em)',
    '(prefers-color-scheme: dark)',
  ])('let "%s" into KFX', (query) => expect(isForKfx(query)).toBe(true))
  it.each(['print', 'amzn-mobi', 'not amzn-et', 'not all', 'NOT amzn-kf8 and (min-width: 1em)', 'speech, print'])(
    'keep "%s" out',
    (query) => expect(isForKfx(query)).toBe(false),
  )
})
