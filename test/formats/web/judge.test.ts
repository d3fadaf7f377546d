import { expect, test } from 'vitest'
import type { PackagePath } from '../../../scripts/book/names.ts'
import { judge } from '../../../scripts/formats/web/judge.ts'

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>A</title>${head}</head><body>${body}</body></html>`

function found(html: string, css = ''): string[] {
  const files = new Map<PackagePath, string>([
    ['a.html', html],
    ['b.html', page('<h1 id="there">B</h1>')],
    ['styles/book.css', css],
    ['fonts/a.woff2', ''],
    ['images/dot.png', ''],
  ] as [PackagePath, string][])
  return judge(files).map(({ ruleId, reason }) => `${ruleId} ${reason}`)
}

test('a sound edition has nothing to be told', () => {
  const head = '<link rel="stylesheet" href="styles/book.css"><link rel="canonical" href="https://example.org/a.html">'
  const body =
    '<p id="x"><a href="#x">1</a> <a href="b.html">2</a> <a href="b.html#there">3</a> <a href="https://example.org/">4</a>' +
    '<img src="images/dot.png" alt=""><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt=""></p>' +
    '<math><mi>x</mi></math>'
  expect(found(page(body, head), '@font-face { src: url("../fonts/a.woff2") } a { background: url(#x) }')).toEqual([])
})

test.for([
  ['<p>a</div>', 'web-markup Unexpected nesting in line 1, which browsers read differently: '],
  ['<p>a<div>b</div></p>', 'web-markup Unexpected nesting in line 1, which browsers read differently: '],
  ['<p>\0</p>', 'web-markup Unexpected markup at 1:70: Unexpected NULL character'],
] as const)('%s is read as something else', ([body, expected]) => {
  expect(found(page(body))[0]).toContain(expected)
})

test.for([
  ['<p id="x"></p><p id="x"></p>', 'web-id Unexpected second id `x` in a page'],
  ['<a href="c.html">a</a>', 'web-link Unexpected link to `c.html`, which is no file of the edition'],
  ['<a href="#nowhere">a</a>', 'web-link Unexpected link to `#nowhere`, which no element has as its id'],
  ['<a href="b.html#x">a</a>', 'web-link Unexpected link to `b.html#x`, which no element has as its id'],
  [
    '<img src="images/gone.png" alt="">',
    'web-link Unexpected link to `images/gone.png`, which is no file of the edition',
  ],
  [
    '<img src="https://example.org/a.png" alt="">',
    'web-remote Unexpected `https://example.org/a.png`, expected a file of the edition',
  ],
  [
    '<script src="//example.org/a.js"></script>',
    'web-remote Unexpected `//example.org/a.js`, expected a file of the edition',
  ],
] as const)('%s', ([body, expected]) => expect(found(page(body))).toEqual([expected]))

test.for([
  ['a { background: url(gone.png) }', 'web-link Unexpected `gone.png`, which is no file of the edition'],
  [
    "a { background: url('http://example.org/a.png') }",
    'web-remote Unexpected `http://example.org/a.png`, expected a file of the edition',
  ],
  ['@import "b.css";', 'web-remote Unexpected `@import` in the sheet, expected everything in one'],
] as const)('%s', ([css, expected]) => expect(found(page(''), css)).toEqual([expected]))
