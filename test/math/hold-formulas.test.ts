import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { holdFormulas } from '../../scripts/math/hold-formulas.ts'

const x = () => h('math', h('mi', 'x'))
const math = toHtml(x())

function heldIn(...children: Parameters<typeof h>[2][]): string {
  const paragraph = h('p', ...children)
  holdFormulas(paragraph)
  return toHtml(paragraph)
}

test.each([
  ['a comma', ['a ', x(), ', b'], `<p>a <span class="held">${math},</span> b</p>`],
  ['brackets, and a mark after them', ['a (', x(), ').'], `<p>a <span class="held">(${math}).</span></p>`],
  ['-th', ['the ', x(), '-th one'], `<p>the <span class="held">${math}-th</span> one</p>`],
  [
    'two beside each other',
    [x(), ', ', x(), ';'],
    `<p><span class="held">${math},</span> <span class="held">${math};</span></p>`,
  ],
  ['drawn', ['(', h('img.math-picture'), ').'], '<p><span class="held">(<img class="math-picture">).</span></p>'],
  ['in emphasis', [h('em', ['(', x(), ')'])], `<p><em><span class="held">(${math})</span></em></p>`],
])('%s', (_, children, expected) => {
  expect(heldIn(...children)).toBe(expected)
})

test.each([
  ['a space', ['a ', x(), ' b'], `<p>a ${math} b</p>`],
  ['a dash, after which a line may begin', [x(), '—and'], `<p>${math}—and</p>`],
  ['another picture', [h('img'), ', b'], '<p><img>, b</p>'],
  ['a display', [h('math', { display: 'block' }), ', b'], '<p><math display="block"></math>, b</p>'],
])('near miss: %s', (_, children, expected) => {
  expect(heldIn(...children)).toBe(expected)
})
