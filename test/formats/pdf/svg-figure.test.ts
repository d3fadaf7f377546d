import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import type { Asset } from '../../../scripts/book/book.ts'
import { svgFigure } from '../../../scripts/formats/pdf/svg-figure.ts'
import { theme } from './fixture.ts'

function drawn(inside: string, alt = 'A drawing.'): string {
  const bytes = new TextEncoder().encode(
    `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:x="urn:x" width="40" height="20">${inside}</svg>`,
  )
  const asset: Asset = { path: 'a.svg', mediaType: 'image/svg+xml', bytes, width: 40, height: 20 }
  const made = svgFigure(asset, { alt, prefix: 'p-', faces: theme.faces })
  return made === undefined ? 'undefined' : toHtml(made)
}

test('a drawing is named by its alternative text and scales', () => {
  expect(drawn('<title>Tool tip</title><rect/>')).toBe(
    '<svg width="40" height="20" viewBox="0 0 40 20" id="p-drawing" class="figure" role="img" aria-label="A drawing."><rect></rect></svg>',
  )
})

test('nothing in it runs, is fetched, or is HTML', () => {
  const made = drawn(
    '<script>alert(1)</script><rect onclick="alert(1)" fill="url(http://evil/)"/><image href="http://evil/x.png"/>' +
      '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject><use xlink:href="other.svg#a"/>' +
      '<a href="javascript:alert(1)"><circle/></a><animate/><x:thing/><style>@import "evil.css"; rect { fill: url(http://evil/); color: red }</style>',
  )
  expect(made).not.toMatch(/alert|evil|foreignObject|animate|thing|javascript|<p/)
  expect(made).toContain('<g><circle></circle></g>')
  expect(made).toContain('color:red')
})

test('ids, classes and rules stay within it', () => {
  const made = drawn(
    '<style>#a, .b text { fill: url(#g) } @font-face { font-family: Own; src: url(data:font/ttf;base64,AA) }</style>' +
      '<g id="a" class="b c"><use xlink:href="#g"/><path marker-end="url(#g)" style="fill: url(#g)"/></g>',
  )
  expect(made).toContain('#p-drawing{#p-a,.p-b text{fill:url(#p-g)}}')
  expect(made).toContain(
    '<g id="p-a" class="p-b p-c"><use href="#p-g"></use><path marker-end="url(#p-g)" style="fill:url(#p-g)">',
  )
  expect(made).not.toContain('font-face')
})

test('its text is set in faces of the theme', () => {
  expect(drawn('<text font-family="Helvetica, sans-serif">a</text>')).toContain('Source Sans 3')
  expect(drawn('<text style="font-family: monospace">a</text>')).toContain('Source Code Pro')
  expect(drawn('<style>text { font-family: "source serif 4" }</style><text>a</text>')).toContain('Source Serif 4')
})

test('what decorates only is hidden, and what is no SVG is none', () => {
  expect(drawn('<rect/>', '')).toContain('aria-hidden="true"')
  expect(drawn('<rect>')).toBe('undefined')
})
