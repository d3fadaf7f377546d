import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { placeImages } from '../../../scripts/formats/pdf/images.ts'
import { plainBook, theme } from './fixture.ts'

function placed(classes: string[], src: string): string {
  const tree = { type: 'root' as const, children: [h('figure', { className: classes }, h('img', { src, alt: 'x' }))] }
  placeImages(tree, 'run', plainBook.book.assets, theme.faces)
  return toHtml(tree)
}

test.for([
  [['figure'], false, false],
  [['figure', 'wide'], false, false],
  [['figure', 'bleed'], true, false],
  [['figure', 'rotate'], false, true],
] as const)('a drawing in %s: all over its place %s, its shape said %s', ([classes, fills, turned]) => {
  const made = placed([...classes], 'asset:figures/path.svg')
  expect(made.includes('preserveAspectRatio="xMidYMid slice"')).toBe(fills)
  expect(made.includes('--aspect: 3.3333')).toBe(turned)
})

test('a photograph is a file beside the page', () =>
  expect(placed(['figure', 'bleed'], 'asset:figures/dot.png')).toContain('src="images/figures/dot.png"'))
