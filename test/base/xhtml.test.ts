import type { Element, ElementContent, Nodes } from 'hast'
import { h, s } from 'hastscript'
import { expect, test } from 'vitest'
import { assertWellFormed } from '../../scripts/base/well-formed.ts'
import { writeXhtml } from '../../scripts/base/xhtml.ts'

function math(...children: ElementContent[]): Element {
  return { type: 'element', tagName: 'math', properties: { display: 'block', displaystyle: 'true' }, children }
}

function written(tree: Nodes): string {
  const { text } = writeXhtml(tree)
  assertWellFormed(`<x xmlns:epub="urn:x">${text}</x>`, 'test')
  return text
}

test.each<[string, Nodes, string]>([
  [
    'void elements close themselves, all others get an end tag',
    h('p', h('br'), h('span'), h('img', { src: 'a' })),
    '<p><br/><span></span><img src="a"/></p>',
  ],
  [
    'markup in text and attributes is escaped',
    h('i', { title: 'a<b & "c"\n\t>' }, 'x ]]> <&'),
    '<i title="a&lt;b &amp; &quot;c&quot;&#10;&#9;&gt;">x ]]&gt; &lt;&amp;</i>',
  ],
  [
    'boolean attributes repeat their name',
    h('i', { hidden: true, itemScope: false }, h('input', { type: 'checkbox', checked: true })),
    '<i hidden="hidden"><input type="checkbox" checked="checked"/></i>',
  ],
  [
    'states that are words stay words',
    h('i', { ariaHidden: 'false', contentEditable: false, download: true }),
    '<i aria-hidden="false" contenteditable="false" download="download"></i>',
  ],
  [
    'lists are joined, absent values left out',
    h('td', { className: ['a', 'b'], headers: ['x', 'y'], title: undefined, width: Number.NaN }),
    '<td class="a b" headers="x y"></td>',
  ],
  [
    'epubType in both spellings',
    h('i', h('a', { epubType: 'noteref' }), h('a', { 'epub:type': 'noteref' })),
    '<i><a epub:type="noteref"></a><a epub:type="noteref"></a></i>',
  ],
  [
    'lang brings xml:lang along',
    h('i', { lang: 'fr', dataX: '1', htmlFor: 'y' }),
    '<i lang="fr" data-x="1" for="y" xml:lang="fr"></i>',
  ],
  [
    'characters that XML forbids are dropped, lone surrogates too',
    h('i', { title: 'a\u0000b' }, '\u000Bx\uD800y\uFFFEz\r'),
    '<i title="ab">xyz</i>',
  ],
  ['emoji and no-break spaces stay as they are', h('i', 'a\u00A0😀'), '<i>a\u00A0😀</i>'],
  [
    'comments cannot end early',
    { type: 'root', children: [{ type: 'comment', value: ' a -- b --->-' }] },
    '<!-- a - - b - - ->- -->',
  ],
  [
    'MathML has its namespace, once, and empty elements with end tags',
    h('i', math(h('mspace', { width: '1em' }), h('mi', 'x'))),
    '<i><math xmlns="http://www.w3.org/1998/Math/MathML" display="block" displaystyle="true"><mspace width="1em"></mspace><mi>x</mi></math></i>',
  ],
  [
    'SVG keeps its camels and hyphens',
    h('i', s('svg', { viewBox: '0 0 1 1' }, s('path', { strokeWidth: 2 }))),
    '<i><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path stroke-width="2"></path></svg></i>',
  ],
  ['blocks start lines of their own', h('div', h('p', 'a'), h('p', 'b')), '<div>\n<p>a</p>\n<p>b</p>\n</div>'],
  [
    'nothing is added between words or in code',
    h('p', h('b', 'a'), h('i', 'b'), h('pre', h('code', 'x\n\ny'))),
    '<p><b>a</b><i>b</i>\n<pre><code>x\n\ny</code></pre>\n</p>',
  ],
  [
    'line ends that are there count',
    { type: 'root', children: [h('p', 'a'), { type: 'text', value: '\n' }, h('p', 'b')] },
    '<p>a</p>\n<p>b</p>\n',
  ],
])('%s', (_, tree, expected) => {
  expect(written(tree).trim()).toBe(expected.trim())
})

test.each<[string, Nodes, RegExp]>([
  ['raw HTML', { type: 'root', children: [{ type: 'raw', value: '<b>' } as never] }, /raw node/],
  [
    'an element name with markup in it',
    h('p', { type: 'element', tagName: 'a><b', properties: {}, children: [] }),
    /no element name/,
  ],
  ['an attribute name with markup in it', h('p', { 'x="1" y': '2' }), /no attribute name/],
])('%s is a bug', (_, tree, reason) => {
  expect(() => writeXhtml(tree)).toThrow(reason)
})

test('each element with a source leaves a mark where it begins', () => {
  const at = (line: number, element: Element): Element => ({
    ...element,
    position: { start: { line, column: 1 }, end: { line, column: 2 } },
  })
  const { text, marks } = writeXhtml(
    h('div', at(4, h('p', 'a', at(5, h('b', 'c')))), h('p', 'none'), at(9, h('p', 'z'))),
  )
  const lines = text.split('\n')
  for (const { line, column, source } of marks) {
    expect(lines[line - 1]?.slice(column - 1)).toMatch({ 4: /^<p>a/, 5: /^<b>c/, 9: /^<p>z/ }[source.line] ?? /^never$/)
  }
  expect(marks.map(({ source }) => source.line)).toEqual([4, 5, 9])
})

test.each(['<a><b></a>', '<a x="1" x="2"/>', '<a>&nbsp;</a>', '<a:b/>', '<a/><b/>', ''])(
  '%j is not well-formed',
  (text) => {
    expect(() => assertWellFormed(text, 'page.xhtml')).toThrow(/^page\.xhtml is not well-formed: /)
  },
)
