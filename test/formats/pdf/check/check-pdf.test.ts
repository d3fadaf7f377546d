import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkPdf } from '../../../../scripts/formats/pdf/check/check-pdf.ts'
import { type KnownStreams, streamDigest } from '../../../../scripts/formats/pdf/check/known-streams.ts'
import { keptMarks, readPageMarks } from '../../../../scripts/formats/pdf/check/page-marks.ts'
import { pagesOf } from '../../../../scripts/formats/pdf/clean/print-pages.ts'
import { inflated } from '../../../../scripts/formats/pdf/objects/inflated.ts'
import { objectStreams } from '../../../../scripts/formats/pdf/objects/object-stream.ts'
import { readPdf } from '../../../../scripts/formats/pdf/objects/read-file.ts'
import { readAhead } from '../../../../scripts/formats/pdf/objects/read-object-stream.ts'
import { as, entry } from '../../../../scripts/formats/pdf/objects/value.ts'
import { bindPrints } from '../bind/bind-prints.ts'
import { openPrinter, type Printer } from '../bind/print-page.ts'
import { type Mutation, rewritten } from './rewritten.ts'

const folder = path.join(import.meta.dirname, '../bind/cases')
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8')

let printer: Printer
let whole: Uint8Array
beforeAll(async () => {
  printer = await openPrinter()
  const frame = read('frame.html')
  const prints: Uint8Array[] = []
  for (const name of ['blocks', 'pieces', 'tables', 'figures', 'links'])
    prints.push(await printer.print(frame.replace('BODY', () => `${read(`${name}.html`)}<h1>${name}</h1>`)))
  const place = { page: 0, x: 0, y: 100 }
  const { bytes } = await bindPrints(prints, { destinations: new Map([['here', place]]) })
  whole = bytes
}, 60_000)
afterAll(async () => await printer.close())

const conditions = (bytes: Uint8Array): string[] => [
  ...new Set(checkPdf(bytes, { thorough: true }).map(({ condition, reason }) => `${condition} ${reason}`)),
]

/** In objects that hold `where`, replaces. */
const change =
  (where: RegExp, what: RegExp | string, by: string): Mutation =>
  (text) =>
    where.test(text) ? text.replace(what, by) : undefined
/** The same in the first such object only. */
const changeOne = (where: RegExp, what: RegExp | string, by: string): Mutation => {
  let done = false
  return (text) => {
    if (done || !where.test(text)) return undefined
    done = true
    return text.replace(what, by)
  }
}

/** What the content of pages says of its marks, by its bytes. */
function streamsOf(bytes: Uint8Array): KnownStreams {
  const file = readPdf(bytes)
  const contents = pagesOf(file).flatMap(({ dict }) => {
    const value = entry(dict, 'Contents')
    return (as('array', value)?.items ?? [value]).map((ref) => file.object(as('ref', ref)?.number ?? 0))
  })
  return new Map(
    contents.map((object) => [
      streamDigest(object.stream ?? new Uint8Array()),
      keptMarks(readPageMarks(Buffer.from(inflated(object)).toString('latin1'), false)),
    ]),
  )
}

const element = (type: string): RegExp => new RegExp(`/Type /StructElem.*/S /${type}/`)
const content = /\nstream\nq\n/

test('what the binder makes has no findings, and claims PDF/UA-1', () => {
  expect(conditions(whole)).toEqual([])
  expect(Buffer.from(whole).includes('<pdfuaid:part>1</pdfuaid:part>')).toBe(true)
})

test('heads of a table that are said on each page are found', async () => {
  const tables = read('tables.html').replaceAll(' lang="en-x-skip-0"', '')
  const print = await printer.print(read('frame.html').replace('BODY', () => `<h1>Tables</h1>${tables}`))
  expect(conditions((await bindPrints([print])).bytes)).toEqual([
    'octavo Unexpected heads of 1 tables in the tree twice, expected artifacts on later pages.',
  ])
})

test('the flat copy that mutations make has none either', () => {
  expect(conditions(rewritten(whole, change(/\/Type \/Catalog/, '/Type /Catalog', '/Type /Catalog/Other 1')))).toEqual(
    [],
  )
})

test('objects that were read before are known by the bytes of their stream alone', () => {
  const [stream] = objectStreams([{ number: 7, text: '<</S/P>>' }])
  const [other] = objectStreams([{ number: 7, text: '<</S/H>>' }])
  if (stream === undefined || other === undefined) throw new Error('One object has a stream')
  const [digest, values] = readAhead(stream)
  expect(values).toEqual([{ kind: 'dict', entries: new Map([['S', { kind: 'name', name: 'P' }]]) }])
  expect(readAhead(other)[0]).not.toBe(digest)
  // The same bytes are others where the dictionary says otherwise where they begin.
  expect(readAhead({ ...stream, entries: stream.entries.replace('/N 1', '/N 0') })[0]).not.toBe(digest)
})

describe('what a clumsy tool breaks is found:', () => {
  const broken: Record<string, [Mutation, string]> = {
    'the structure tree is gone': [change(/\/Type \/Catalog/, /\/StructTreeRoot \d+ 0 R/, ''), 'octavo'],
    '/MarkInfo is gone': [change(/\/Type \/Catalog/, /\/MarkInfo <<.*?>>/, ''), 'octavo'],
    'a row of the parent tree is gone': [changeOne(/\/Limits.*\/Nums/, /(?<=\/Nums \[)\d+ \d+ 0 R /, ''), 'octavo'],
    'an element owns a sequence that no page has': [
      changeOne(/\/S \/P\/.*\/K \d+>>$/, /\/K \d+>>$/, '/K 999>>'),
      'octavo',
    ],
    'an element lost its sequence': [changeOne(element('H2'), /\/K \d+>>$/, '>>'), 'octavo'],
    'content is no longer marked': [changeOne(content, /\/P<<\/MCID \d+>>BDC\n([^]*?)EMC\n/, '$1'), '01-005'],
    'an artifact stands in tagged content': [
      changeOne(content, /(MCID \d+>>BDC\n)/, '$1/Artifact BMC\nEMC\n'),
      '01-003',
    ],
    'tagged content stands in an artifact': [
      changeOne(content, /(\/P<<\/MCID \d+>>BDC\n[^]*?EMC\n)/, '/Artifact BMC\n$1EMC\n'),
      '01-004',
    ],
    'the marks have suspects': [change(/\/Type \/Catalog/, '/Marked true', '/Marked true/Suspects true'), '01-007'],
    'a type has no role': [change(/\/Type \/StructTreeRoot/, '/Em /Span', ''), '02-001'],
    'roles go round': [change(/\/Type \/StructTreeRoot/, '/Em /Span/Strong /Span', '/Em /Strong/Strong /Em'), '02-003'],
    'a standard type has a role': [change(/\/Type \/StructTreeRoot/, '/Em /Span', '/Em /Span/P /Span'), '02-004'],
    'the metadata are gone': [change(/\/Type \/Catalog/, /\/Metadata \d+ 0 R/, ''), '06-001'],
    'the metadata have no title': [change(/<x:xmpmeta/, /<dc:title>[^]*<\/dc:title>/, ''), '06-003'],
    'the window shows the file': [change(/\/Type \/Catalog/, '/DisplayDocTitle true', ''), '07-001'],
    'the window shows the file, said so': [change(/\/Type \/Catalog/, 'DocTitle true', 'DocTitle false'), '07-002'],
    'a row stands in a paragraph': [change(element('Table'), '/S /Table', '/S /P'), '09-004'],
    'an item stands in no list': [changeOne(element('L'), '/S /L', '/S /Sect'), '09-005'],
    'a table of contents holds items': [change(element('TOCI'), '/S /TOCI', '/S /LI'), '09-006'],
    'a glyph means nothing': [change(/beginbfchar/, /<\w{4}><0020>\n/, ''), '10-001'],
    'the language is gone': [change(/\/Type \/Catalog/, /\/Lang \(.*?\)/, ''), '11-001'],
    'a figure says nothing': [change(element('Figure'), /\/Alt \(.*?\)/, ''), '13-004'],
    'the first heading is an H2': [changeOne(element('H1'), '/S /H1', '/S /H2'), '14-002'],
    'a level is left out': [changeOne(element('H2'), '/S /H2', '/S /H3'), '14-003'],
    'headings are of two kinds': [changeOne(element('H2'), '/S /H2', '/S /H'), '14-007'],
    'a head of a table has no scope': [changeOne(element('TH'), /\/(?:Scope \/Column|ID \(.*?\))/g, ''), '15-003'],
    'a formula says nothing': [change(element('Formula'), /\/Alt \(.*?\)/, ''), '17-002'],
    'a note has no id': [changeOne(element('Note'), /\/ID \(.*?\)/, ''), '19-003'],
    'two notes have one id': [change(element('Note'), /note-\d+/, 'note-1'), '19-004'],
    'there are layers': [change(/\/Type \/Catalog/, '/Type /Catalog', '/Type /Catalog/OCProperties <<>>'), '20-001'],
    'there is a form': [change(/\/Type \/Catalog/, '/Type /Catalog', '/Type /Catalog/AcroForm <<>>'), '25-001'],
    'an annotation is no link': [changeOne(/\/Subtype \/Link/, '/Subtype /Link', '/Subtype /Text'), '28-002'],
    'such an annotation has no words': [
      changeOne(/\/Subtype \/Link/, /\/Subtype \/Link([^]*)\/Contents \(.*?\)/, '/Subtype /Text$1'),
      '28-004',
    ],
    'a page with links has no order': [change(/\/Annots/, '/Tabs /S', ''), '28-008'],
    'links are in the order of rows': [change(/\/Annots/, '/Tabs /S', '/Tabs /R'), '28-009'],
    'a link is in a paragraph': [changeOne(element('Link'), '/S /Link', '/S /P'), '28-011'],
    'a link has no words': [changeOne(/\/Subtype \/Link/, /\/Contents \(.*?\)/, ''), '28-012'],
    'a link does not lead back': [changeOne(/\/Subtype \/Link/, /\/StructParent \d+/, '/StructParent 0'), 'octavo'],
    'a font has no map of glyphs': [changeOne(/CIDFontType2/, '/CIDToGIDMap /Identity', ''), '31-005'],
    'a font is not embedded': [changeOne(/\/FontDescriptor\//, /\/FontFile2 \d+ 0 R/, ''), '31-009'],
    'widths differ': [changeOne(/CIDFontType2/, /\/W \[(\d+) \[\d+/, '/W [$1 [7'), '31-016'],
    'a font says no characters': [changeOne(/\/Subtype \/Type0/, /\/ToUnicode \d+ 0 R/, ''), '31-027'],
    'a glyph means U+0000': [changeOne(/beginbfchar/, '<0020>', '<0000>'), '31-028'],
    'a glyph means U+FEFF': [changeOne(/beginbfchar/, '<0020>', '<FEFF>'), '31-029'],
    'a font is of Type 3': [changeOne(/\/Subtype \/Type0/, '/Subtype /Type0', '/Subtype /Type3'), 'type-3'],
    'the outline is gone': [change(/\/Type \/Catalog/, /\/Outlines \d+ 0 R/, ''), 'octavo'],
    'the labels are gone': [change(/\/Type \/Catalog/, /\/PageLabels <<.*?\]>>/, ''), 'octavo'],
    'a name leads nowhere': [changeOne(/\/Limits.*\/Names/, /\[\d+ 0 R \/XYZ/, '[9999 0 R /XYZ'), 'octavo'],
    'the names of places are gone': [change(/\/Type \/Catalog/, /\/Names <<.*?>>/, ''), 'octavo'],
    'a mark of the paginator is left': [changeOne(element('P'), '/S /P', '/Lang (en-x-part-1)/S /P'), 'octavo'],
  }
  test.each(Object.entries(broken))('%s', (_, [mutation, condition]) => {
    const made = rewritten(whole, mutation)
    const found = conditions(made)
    expect(found.map((line) => line.slice(0, line.indexOf(' ')))).toContain(condition)
    // What was read when it was whole is known by its bytes alone.
    const known = streamsOf(rewritten(whole, change(/\/Type \/Catalog/, '/Type /Catalog', '/Type  /Catalog')))
    expect(known.size).toBeGreaterThan(4)
    expect(checkPdf(made, { known })).toEqual(checkPdf(made))
  })
})
