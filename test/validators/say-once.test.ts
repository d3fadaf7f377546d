import { describe, expect, test } from 'vitest'
import { message, type Message } from '../../scripts/base/message.ts'
import { sayOnce } from '../../scripts/validators/epubcheck/say-once.ts'

/** `OEBPS/c1.xhtml:9 epub-broken-link octavo`: file and line, id, who says so. */
function made(text: string): Message {
  const [where = '', ruleId = '', source = ''] = text.split(' ')
  const [file = '', line] = where.split(':')
  const place = line === undefined ? undefined : { line: Number(line), column: 1 }
  return message({
    severity: 'error',
    ruleId,
    reason: text,
    file: `b.epub/${file}`,
    place,
    source,
    note: noteOf(source),
  })
}

function noteOf(source: string): string | undefined {
  return source === 'octavo' ? 'Our way out.' : undefined
}

const once = (...texts: string[]): string[] => sayOnce(texts.map(made)).map(({ reason }) => reason)

describe('a fault that EPUBCheck words as well', () => {
  test.each([
    ['at the same line', 'c1.xhtml:9 epub-broken-link octavo', 'c1.xhtml:9 RSC-007 epubcheck'],
    ['at a line of which only one knows', 'c1.xhtml epub-broken-link octavo', 'c1.xhtml:9 RSC-012 epubcheck'],
    ['of the whole archive', 'mimetype epub-mimetype octavo', 'b.epub PKG-007 epubcheck'],
    ['that an engine shows', 'c1.xhtml:9 read-link-target reading', 'c1.xhtml:9 RSC-012 epubcheck'],
    ['that an engine shows as well', 'c1.xhtml:9 read-link-target reading', 'c1.xhtml:9 epub-broken-link octavo'],
    [
      'in XML, whose parsers differ about the line',
      'c1.xhtml:9 epub-xml-malformed octavo',
      'c1.xhtml:8 RSC-016 epubcheck',
    ],
  ])('%s is one finding', (_, ours, theirs) => {
    expect(once(ours, theirs)).toEqual([theirs])
  })

  test('keeps our way out, since EPUBCheck gives none', () => {
    const [kept] = sayOnce(['c1.xhtml:9 epub-broken-link octavo', 'c1.xhtml:9 RSC-007 epubcheck'].map(made))
    expect(kept?.note).toBe('Our way out.')
  })
})

test.each([
  ['another line', 'c1.xhtml:9 epub-broken-link octavo', 'c1.xhtml:10 RSC-007 epubcheck'],
  ['another file', 'c1.xhtml:9 epub-broken-link octavo', 'c2.xhtml:9 RSC-007 epubcheck'],
  ['another fault', 'c1.xhtml:9 epub-broken-link octavo', 'c1.xhtml:9 RSC-005 epubcheck'],
  ['a fault that EPUBCheck does not know', 'c1.xhtml:9 epub-javascript-link octavo', 'c1.xhtml:9 RSC-005 epubcheck'],
  ['a fault that only an engine shows', 'c1.xhtml:9 read-link-target reading', 'c1.xhtml:8 RSC-012 epubcheck'],
  ['a fault that Kindle has as well', 'c1.xhtml:9 epub-broken-link octavo', 'c1.xhtml:9 RSC-007 kindle'],
])('%s is another finding', (_, ours, theirs) => {
  expect(once(ours, theirs)).toEqual([ours, theirs])
})
