import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { shortCells } from '../../../scripts/formats/pdf/short-cells.ts'

function marked(...cells: string[]): string {
  const row = h(
    'tr',
    cells.map((words) => h('td', words)),
  )
  shortCells(row)
  return toHtml(row).replaceAll(/<\/?t[rd]>/g, '|')
}

test('cells of a few letters that could be divided are marked, where there is room for that', () => {
  expect(marked('0 to 1', 'ms', 'probability')).toBe('|<td class="short">0 to 1||ms||probability||')
  expect(marked('1 a', '', '', '', '', '', '')).not.toContain('short')
})
