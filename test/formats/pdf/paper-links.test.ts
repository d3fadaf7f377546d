import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { expect, test } from 'vitest'
import type { LinkStyle } from '../../../scripts/book/config.ts'
import { onPaper } from '../../../scripts/formats/pdf/paper-links.ts'

const run = { name: 'octavo-1', role: 'chapter', front: false, recto: true } as const
const call = (id: string): ElementContent => h('a.note-call', { href: `#${id}` }, '1')
const note = (id: string, words: string): ElementContent =>
  h('aside.note', { id }, h('p', [h('a.note-number', { href: `#${id}-call` }, '1'), ` ${words}`]))

function html(style: LinkStyle, ...children: ElementContent[]): string {
  return onPaper([{ run, children: structuredClone(children) }], style)
    .map((made) => toHtml([...made.children]))
    .join('')
}

const text = h('p', [
  h('a', { href: 'https://example.org/' }, 'a site'),
  ', ',
  h('a', { href: 'https://example.org/' }, 'example.org'),
  ', ',
  h('a', { href: '#fig-x' }, 'Figure 1'),
])

test('live links stay', () => expect(html('live', text)).toContain('href="https://example.org/"'))

test('without links only their words are left', () =>
  expect(html('none', text)).toBe('<p><a>a site</a>, <a>example.org</a>, <a>Figure 1</a></p>'))

test('in the line an address follows its words, unless they are the address', () =>
  expect(html('inline', text)).toBe(
    '<p><a>a site</a> <span class="address">(example.<wbr>org)</span>, <a>example.org</a>, <a>Figure 1</a></p>',
  ))

test('notes are counted with those that are there, in the order of the text, each address once', () => {
  const made = html(
    'notes',
    text,
    h('p', [call('n1'), h('a', { href: 'https://example.org/' }, 'again'), h('a', { href: 'mailto:a@b.c' }, 'me')]),
    h('figure', h('figcaption', h('a', { href: 'https://example.com' }, 'there'))),
    h('section.notes', [note('n1', 'Said.')]),
  )
  expect(made).toContain('<a class="said">a site</a><a class="note-call">1</a>')
  expect(made).toContain('<a class="note-call">2</a><a class="said">again</a><a class="note-call">1</a>')
  expect(made).toContain('<a class="said">me</a><a class="note-call">3</a>')
  expect(made).toContain('<figcaption><a>there</a> <span class="address">(example.<wbr>com)</span>')
  expect(
    [...made.matchAll(/<aside class="note" id="([^"]*)"><p><a class="note-number">(\d)/g)].map(([, ...of]) => of),
  ).toEqual([
    ['octavo-1-link-1', '1'],
    ['n1', '2'],
    ['octavo-1-link-2', '3'],
  ])
})

test('a document without notes gets a section of them', () =>
  expect(html('notes', text)).toContain('<section class="notes"><aside class="note" id="octavo-1-link-1">'))
