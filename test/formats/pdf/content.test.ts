import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { contentOperations } from '../../../scripts/formats/pdf/content-operations.ts'
import { applyEdits, readMarkedContent } from '../../../scripts/formats/pdf/marked-content.ts'
import type { PageContent } from '../../../scripts/formats/pdf/page-content.ts'
import { softHyphenEdits } from '../../../scripts/formats/pdf/soft-hyphens.ts'

const page = (await PDFDocument.create()).addPage()

function content(text: string): PageContent {
  const operations = contentOperations(text)
  if (operations === undefined) throw new Error('not understood')
  return { page, text, operations }
}

const operators = (text: string): string[] | undefined => contentOperations(text)?.map(({ operator }) => operator)

describe('content operations', () => {
  test('are found between strings, names, dictionaries and comments', () => {
    expect(operators("q % BT\n(a (b) \\) Tj) Tj /F1#20 12 Tf <</A [1 (x)] /B <ab>>> BDC -.5 0 Td T* '")).toEqual([
      'q',
      'Tj',
      'Tf',
      'BDC',
      'Td',
      'T*',
      "'",
    ])
  })

  test('are not guessed in what this reader does not know', () => {
    expect(operators('BI /W 1 ID x EI')).toBeUndefined()
  })
})

describe('marked content', () => {
  const marked = (text: string, bare?: boolean): string => {
    const read = content(text)
    return applyEdits(text, readMarkedContent(read, bare).edits).replaceAll(/\s+/g, ' ')
  }

  test('what is in no sequence becomes an artifact, clips do not', () => {
    expect(marked('BT (head) Tj ET 0 0 9 9 re W n /P <</MCID 0>> BDC BT (text) Tj ET EMC 1 1 2 2 re f /X Do')).toBe(
      '/Artifact BMC BT (head) Tj ET EMC 0 0 9 9 re W n /P <</MCID 0>> BDC BT (text) Tj ET EMC /Artifact BMC 1 1 2 2 re f EMC /Artifact BMC /X Do EMC',
    )
  })

  test('a bare page loses the text before its clip only', () => {
    expect(marked('BT (head) Tj ET 0 0 9 9 re W* n BT (hidden) Tj ET', true)).toBe(
      ' 0 0 9 9 re W* n /Artifact BMC BT (hidden) Tj ET EMC',
    )
  })

  test('sequences that only paint do not speak', () => {
    const read = readMarkedContent(content('/P <</MCID 0>> BDC 1 1 2 2 re f EMC /P <</MCID 1>> BDC BT (x) Tj ET EMC'))
    expect([...read.speaking]).toEqual([1])
    expect([...read.openings.keys()]).toEqual([0, 1])
  })
})

describe('soft hyphens', () => {
  const soft = (text: string): string =>
    applyEdits(text, softHyphenEdits(content(text)))
      .replaceAll(/\s+/g, ' ')
      .trim()
  const point = '/Span<</ActualText <feff00ad> >> BDC 5 0 Td <0001> Tj EMC'

  test('are silent where the word is not divided, and the pen moves all the same', () => {
    expect(soft(`BT <0002> Tj ${point} 0 0 Td <0003> Tj ET BT <0009> Tj ET`)).toBe(
      'BT <0002> Tj 5 0 Td 0 0 Td <0003> Tj ET BT <0009> Tj ET',
    )
  })

  test('say at a line end that the hyphen is soft', () => {
    expect(soft(`BT <0002> Tj ${point} ET BT <0009> Tj ET`)).toBe(
      'BT <0002> Tj 5 0 Td ET BT /Span<</ActualText<FEFF00AD>>>BDC <0009> Tj EMC ET',
    )
    expect(soft(`BT ${point} ET BT /Span<</ActualText <feff2010> >> BDC <0009> Tj EMC ET`)).toContain(
      'BT /Span<</ActualText<FEFF00AD>>>BDC <0009> Tj EMC ET',
    )
  })

  test('leave a hyphen of the author’s alone', () => {
    const text = 'BT <0002> Tj ET BT /Span<</ActualText <feff2010> >> BDC <0009> Tj EMC ET'
    expect(soft(text)).toBe(text)
  })

  test('leave a ligature that was not divided', () => {
    expect(soft('BT /Span<</ActualText <feff006600ad0066> >> BDC <0005> Tj EMC ET')).toBe(
      'BT /Span<</ActualText <feff00660066> >> BDC <0005> Tj EMC ET',
    )
  })
})
