import { expect, test } from 'vitest'
import { marginBoxes } from '../../../scripts/formats/pdf/margin-boxes.ts'

const css = `@page { margin: 1in; @bottom-center { content: counter(page); color: red } }
@page :left { @top-left { content: string(part) " / " string(book) } @top-right { content: none } }
@page cover { @top-left { content: "never" } } @page :first { @top-left { content: "never" } }`

test('margin boxes are those of the unnamed rules that show something', () => {
  expect(marginBoxes(css)).toEqual([
    { side: '', box: 'bottom-center', content: 'counter(page)', style: 'color:red; ' },
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
