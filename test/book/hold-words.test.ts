import { h } from 'hastscript'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { holdWords } from '../../scripts/book/hold-words.ts'

test.for([
  ['a range of pages', ['pp. 50–57.'], 'pp. <held>50–57</held>.'],
  ['a dash between words', ['Diffie–Hellman, 1998 – 2004'], 'Diffie–Hellman, 1998 – 2004'],
  ['an option in words', ['Say -webkit-box'], 'Say <held>-webkit</held>-box'],
  ['an option in code', ['Say ', h('code', 'npm ci --no-cache')], 'Say <code>npm ci <held>--no-cache</held></code>'],
  ['a short name in code', [h('code', 'Cache-Tag')], '<code><held>Cache-Tag</held></code>'],
  ['a long option', [h('code', '--list-plugins-of-all')], '<code><held>--list</held>-plugins-of-all</code>'],
  ['a long name', [h('code', 'list-of-equations')], '<code>list-of-equations</code>'],
  ['a hyphen in words', ['well-known'], 'well-known'],
  ['code that keeps its lines', [h('pre', [h('code', 'a-b 1–2')])], '<pre><code>a-b 1–2</code></pre>'],
] as const)('%s', ([, given, expected]) => {
  const paragraph = h('p', [...given])
  holdWords(paragraph)
  const html = toHtml(paragraph.children).replaceAll(/<span class="held">([^<]*)<\/span>/g, '<held>$1</held>')
  expect(html).toBe(expected)
})
