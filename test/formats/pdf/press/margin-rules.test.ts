import { expect, test } from 'vitest'
import { marginRules, partRules } from '../../../../scripts/formats/pdf/press/margin-rules.ts'

const margins = {
  left: { top: 10, right: 20, bottom: 30, left: 40 },
  right: { top: 10, right: 40, bottom: 30, left: 20 },
}

test('margins are paddings of the page boxes, by the side of the first one', () => {
  const recto = partRules(margins, 'recto', [])
  expect(recto).toContain('@page :right { margin: 0 } @page :left { margin: 0 }')
  expect(recto).toContain('.page:nth-child(odd) { box-sizing: content-box; padding: 10px 40px 28px 20px; ')
  expect(recto).toContain('.page:nth-child(even) { box-sizing: content-box; padding: 10px 20px 28px 40px; ')
  expect(recto).toContain('--to-top: 10px; --to-right: 40px; --to-bottom: 30px; --to-left: 20px')
  expect(partRules(margins, 'verso', [])).toContain(
    '.page:nth-child(odd) { box-sizing: content-box; padding: 10px 20px 28px 40px; ',
  )
})

test('wide figures reach outwards on left-hand pages, too', () => {
  expect(partRules(margins, 'recto', [])).toMatch(/\.page:nth-child\(even\) figure\.wide \{ margin-left/)
  expect(partRules(margins, 'verso', [])).toMatch(/\.page:nth-child\(odd\) figure\.wide \{ margin-left/)
})

test('boxes of the theme are empty, since the furniture brings them', () =>
  expect(partRules(margins, 'recto', [{ side: ':left', box: 'top-left', content: '"x"' }])).toContain(
    '@page:left { @top-left { content: none } }',
  ))

test('margin boxes keep off what is cut, which is nothing at the spine', () => {
  expect(marginRules(margins, 0)).not.toContain('@top-left')
  const rules = marginRules(margins, 12)
  expect(rules).toContain('@top-left { margin-top: 12px }')
  expect(rules).toContain('@bottom-right { margin-bottom: 12px }')
  expect(rules).toMatch(
    /@page :left \{ @left-top \{ margin-left: 12px \} .*\} @page :right \{ @right-top \{ margin-right: 12px \}/,
  )
})
