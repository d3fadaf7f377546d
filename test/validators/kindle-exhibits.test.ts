import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ConversionRow, WidthRow } from '../../scripts/book/exhibits.ts'
import type { Inspection } from '../../scripts/book/validator.ts'
import { readPublication } from '../../scripts/publication/read-publication.ts'
import { inspectWith } from '../../scripts/validators/kindle/inspect.ts'
import { kindlePages } from '../../scripts/validators/kindle/widths/kindle-pages.ts'
import { makeEpub } from '../epub-fixture.ts'
import { contentsOf } from './kindle/read-cases.ts'

/**
 * `## title`, blocks that change the stock book as in test/cases/kindle, and the rows that are expected: all of
 * `OEBPS/c1.xhtml` and the sheet. A row is `kind em place "excerpt"` and, after `>`, pages that are too narrow.
 */
function sectionsOf(name: string): { title: string; section: string }[] {
  const text = readFileSync(path.join(import.meta.dirname, 'cases', `${name}.md`), 'utf8')
  const [, ...sections] = text.split(/^## /m)
  return sections.map((section) => ({ title: section.split('\n')[0] ?? '', section }))
}

async function inspect(section: string): Promise<Inspection & { said: ReadonlyMap<string, string> }> {
  const { overlay, said } = contentsOf('exhibits', section)
  const publication = await readPublication('book.epub', makeEpub(overlay))
  const convert = () => Promise.resolve({ failures: [], evidence: [] })
  return { ...(await inspectWith(publication, { destination: 'kfx-output' }, convert)), said }
}

const lines = (text = ''): string[] => text.split('\n').filter((line) => line !== '')

describe('widths', () => {
  const shown = ({ kind, em, line, column, excerpt, tooWideFor }: WidthRow): string =>
    `${kind} ${em} ${line}:${column} "${excerpt}"${tooWideFor.length === 0 ? '' : ` > ${tooWideFor.join(', ')}`}`
  it.each(sectionsOf('kindle-widths'))('$title', async ({ section }) => {
    const { widths = [], said } = await inspect(section)
    const rows = widths.filter(({ path: file }) => file === 'OEBPS/c1.xhtml')
    expect(rows.map(shown)).toEqual(lines(said.get('widths')))
  })

  it('rest on pages of Kindles, from narrow to wide', () => {
    expect(kindlePages).toEqual([
      { name: '6-inch Kindle, large text', em: 17 },
      { name: 'phone', em: 20 },
      { name: '6-inch Kindle', em: 22 },
      { name: '7-inch Paperwhite', em: 26 },
      { name: '10-inch Scribe', em: 41 },
    ])
  })
})

describe('the conversion model', () => {
  const shown = ({ fate, count, construct, path: file, line }: ConversionRow): string =>
    `${fate} ${count} ${construct} @ ${file.replace('OEBPS/', '')}${line === undefined ? '' : `:${line}`}`
  const stock = inspect('').then(({ conversion = [] }) => conversion.map(shown))

  it.each(sectionsOf('kindle-conversion'))('$title', async ({ title, section }) => {
    const { conversion = [], said } = await inspect(section)
    const known = new Set(title === 'the stock book' ? [] : await stock)
    const rows = conversion.map(shown).filter((row) => !known.has(row))
    expect(rows).toEqual(lines(said.get('becomes')))
  })

  it('says of each row what it becomes, and on whose word', async () => {
    for (const { section } of sectionsOf('kindle-conversion')) {
      for (const { construct, becomes, source } of (await inspect(section)).conversion ?? []) {
        expect(becomes, construct).toMatch(/^[^A-Z].*[^.]$|^Kindle|^English/)
        expect(becomes.length, becomes).toBeLessThan(80)
        expect(source, construct).not.toBe('')
      }
    }
  })
})
