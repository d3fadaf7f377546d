import { expect, test } from 'vitest'
import { marginBoxes } from '../../../scripts/formats/pdf/margin-boxes.ts'
import { pageRules } from '../../../scripts/formats/pdf/page-rules.ts'
import { output, plainBook } from './fixture.ts'

const css = `@page { margin: 1in; @bottom-center { content: counter(page); color: red } }
@page :left { @top-left { content: string(part) " / " string(book) } @top-right { content: none } }
@page cover { @top-left { content: "never" } } @page :first { @top-left { content: "never" } }`

const rules = (role: 'chapter' | 'preface' | 'titlepage', front: boolean): string => {
  const chapter = plainBook.documents[2]?.chapter
  return pageRules(
    [{ name: 'octavo-3', role, front, chapter, recto: false }],
    plainBook.documents,
    plainBook.book.config,
    output,
    css,
  )
}

test('margin boxes are those of the unnamed rules that show something', () => {
  expect(marginBoxes(css)).toEqual([
    { side: '', box: 'bottom-center', content: 'counter(page)' },
    { side: ':left', box: 'top-left', content: 'string(part)" / "string(book)' },
  ])
})

test('what is said later and of one side counts, and none empties a box', () => {
  const sheet = `@page :left { @top-left { content: "a" } } @page { @left-top { content: "b" } @right-top { content: "c" } }
@page :left { @top-left { content: none } } @page :right { @left-top { content: none } @right-top { content: "d" } }`
  expect(marginBoxes(sheet)).toEqual([
    { side: ':left', box: 'left-top', content: '"b"' },
    { side: ':left', box: 'right-top', content: '"c"' },
    { side: ':right', box: 'right-top', content: '"d"' },
  ])
})

test('strings become counters of the run whose style is empty on its first page', () => {
  const body = rules('chapter', false)
  expect(body).toContain(
    '@page octavo-3:left { @top-left { content: counter(octavo-3,octavo-3-part)" / "counter(octavo-3,octavo-3-book) } }',
  )
  expect(body).toContain('@counter-style octavo-3-part { system: fixed 1; symbols: "";')
  expect(body).toContain('@counter-style octavo-3-part-on { system: cyclic; symbols: "Foundations";')
  expect(body).toContain('symbols: "1\u2002Talking \\22 together\\22 "')
  expect(body).toContain('@page octavo-3 { @bottom-center { content: counter(page) } }')
  expect(body).toContain('size: 130mm 180mm')
})

test('front matter counts apart and in roman numerals', () => {
  expect(rules('preface', true)).toContain(
    '@page octavo-3 { @bottom-center { content: counter(octavo-front,lower-roman) } }',
  )
  expect(rules('preface', true)).toContain('counter-increment: page 0 octavo-front 1 octavo-3 1')
})

test('pages that are designed as a whole show nothing in their margins', () => {
  expect(rules('titlepage', true)).toContain('@page octavo-3 { @bottom-center { content: none } }')
})
