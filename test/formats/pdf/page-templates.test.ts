import { expect, test } from 'vitest'
import { pageTemplates, templatesFor } from '../../../scripts/formats/pdf/page-templates.ts'

const css = `@page { margin: 20mm; @top-left { content: "never" } }
@page :first { background: red }
@page chapter:first { background: gold; size: a4; @left-top { content: none; color: white } }
@page chapter { background: none; border-top: 2pt solid }
@page chapter:left, part { @left-top { content: string(part) } }`

const said = (page: Parameters<typeof templatesFor>[1]) =>
  templatesFor(pageTemplates(css), page).map(({ paint, boxes }) => [
    paint,
    JSON.stringify([...boxes].map(([box, style]) => [box, ...style])),
  ])

test('a name is the role of what stands on a page; the page on which it opens is designed last', () => {
  expect(said({ role: 'chapter', side: 'left', first: true })).toEqual([
    ['background:none;border-top:2pt solid', '[]'],
    ['', '[["left-top",["content","string(part)"]]]'],
    ['background:gold', '[["left-top",["content","none"],["color","white"]]]'],
  ])
  expect(said({ role: 'chapter', side: 'right', first: false })).toEqual([
    ['background:none;border-top:2pt solid', '[]'],
  ])
})

test('rules without a name are no templates, and a list of names is several', () => {
  expect(said({ role: 'part', side: 'right', first: true })).toEqual([
    ['', '[["left-top",["content","string(part)"]]]'],
  ])
  expect(said({ role: 'index', side: 'left', first: true })).toEqual([])
})
