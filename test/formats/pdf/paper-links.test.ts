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
  return onPaper([{ run, children: structuredClone(children) }], style, { numbering: 'chapter' })
    .map((made) => toHtml([...made.children]))
    .join('')
}

/** Numbers of calls and of notes, document by document. */
function numbers(numbering: 'book' | 'chapter', ...documents: ElementContent[][]): string[] {
  const runs = documents.map((children, at) => ({
    run: { ...run, name: `octavo-${at + 1}` },
    children: structuredClone(children),
  }))
  return onPaper(runs, 'notes', { numbering }).map(({ children }) => {
    const made = toHtml([...children])
    const of = (what: string): string =>
      [...made.matchAll(new RegExp(`${what}"[^>]*>([^<]*)<`, 'g'))].map(([, number]) => number).join(' ')
    return `calls ${of('note-call')}; notes ${of('note-number')}`
  })
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
  expect(html('none', text)).toBe('<p><a>a site</a>, <a>example.org</a>, <a data-to="#fig-x">Figure 1</a></p>'))

test('in the line an address follows its words, unless they are the address', () =>
  expect(html('inline', text)).toBe(
    '<p><a>a site</a> <span class="address">(example<wbr>.org)</span>, <a>example.org</a>, <a data-to="#fig-x">Figure 1</a></p>',
  ))

test('notes are counted with those that are there, in the order of the text, each address once', () => {
  const made = html(
    'notes',
    text,
    h('p', [call('n1'), h('a', { href: 'https://example.org/' }, 'again'), h('a', { href: 'mailto:a@b.c' }, 'me')]),
    h('figure', h('figcaption', h('a', { href: 'https://example.com' }, 'there'))),
    h('section.notes', [note('n1', 'Said.')]),
  )
  expect(made).toContain('<a class="said">a site</a>,<a class="note-call" data-to="#octavo-1-link-1">1</a> ')
  expect(made).toContain(
    '<a class="note-call" data-to="#n1">2</a><a class="said">again</a><a class="note-call" data-to="#octavo-1-link-1">1</a>',
  )
  expect(made).toContain('<a class="said">me</a><a class="note-call" data-to="#octavo-1-link-2">3</a>')
  expect(made).toContain('<figcaption><a>there</a> <span class="address">(example<wbr>.com)</span>')
  expect(
    [...made.matchAll(/<aside class="note" id="([^"]*)"><p><a class="note-number"[^>]*>(\d)/g)].map(([, ...of]) => of),
  ).toEqual([
    ['octavo-1-link-1', '1'],
    ['n1', '2'],
    ['octavo-1-link-2', '3'],
  ])
})

test('a document without notes gets a section of them', () =>
  expect(html('notes', text)).toContain('<section class="notes"><aside class="note" id="octavo-1-link-1">'))

const link = (address: string, words = 'words'): ElementContent => h('a', { href: address }, words)

test('a call stands behind the punctuation that follows its link, parted from one that comes next', () => {
  const made = html(
    'notes',
    h('p', [link('https://a.org'), '.”', call('n1'), ' More.']),
    h('section.notes', [note('n1', 'Said.')]),
  )
  expect(made).toContain(
    '<p><a class="said">words</a>.”<a class="note-call" data-to="#octavo-1-link-1">1</a><span class="note-comma">,</span><a class="note-call" data-to="#n1">2</a> More.</p>',
  )
  expect(html('notes', h('p', [link('https://a.org'), ' and']))).toContain('words</a><a class="note-call"')
})

test('a book that counts its notes through goes on counting, also where a document has no links', () => {
  const linked = [
    h('p', [link('https://a.org'), call('n1'), link('https://b.org')]),
    h('section.notes', [note('n1', 'One.')]),
  ]
  const plain = [h('p', [call('n2')]), h('section.notes', [note('n2', 'Two.')])]
  expect(numbers('book', linked, plain, linked)).toEqual([
    'calls 1 2 3; notes 1 2 3',
    'calls 4; notes 4',
    'calls 5 6 7; notes 5 6 7',
  ])
  expect(numbers('chapter', linked, plain, linked)).toEqual([
    'calls 1 2 3; notes 1 2 3',
    'calls 1; notes 1',
    'calls 1 2 3; notes 1 2 3',
  ])
})

test('a note that another note calls is called by its number', () => {
  const inner = h('aside.note', { id: 'n1' }, h('p', [h('a.note-number', '1'), ' See ', call('n2')]))
  const made = html(
    'notes',
    h('p', [call('n1'), link('https://a.org')]),
    h('section.notes', [inner, note('n2', 'Two.')]),
  )
  expect(made).toMatch(/See <a class="note-call" data-to="#n2">3<\/a>/)
  expect(made).toContain('<aside class="note" id="n2"><p><a class="note-number" data-to="#n2-call">3</a>')
})

test('ways back from notes, which nobody can go, are left out, and the paragraph of them', () => {
  const way = h('a.note-return', { href: '#n1-call' }, 'a')
  const back = h('aside.note', { id: 'n1' }, [h('p', ['Text.', ' ', way]), h('p', [way, ' ', way])])
  expect(html('none', h('section.notes', [back]))).toBe(
    '<section class="notes"><aside class="note" id="n1"><p>Text. </p></aside></section>',
  )
})

test.for([
  ['https://example.org/a/b.html', 'example|.org|/a|/b|.html'],
  ['https://example.org/?a=1&b=2#c', 'example|.org|/?a|=|1|&|b|=|2|#c'],
  ['https://doi.org/10.1000/xyz-1', 'doi|.org|/10|.1000|/xyz|-1'],
  ['mailto:me@example.org?subject=Hello', 'me|@example|.org'],
  ['tel:+49-30-1234', '+49|-30|-1234'],
  ['https://example.org/caf%C3%A9/a%20b%2Fc', 'example|.org|/café|/a|%20b|%2Fc'],
  ['https://example.org/%FF', 'example|.org|/%FF'],
] as const)('%s is written %s', ([address, written]) => {
  const made = html('inline', h('p', [link(address)]))
  const marked = made.replaceAll(/<span class="held">(.*?)<\/span>/g, '$1').replaceAll('<wbr>', '|')
  const said = /class="address">\((.*)\)</.exec(marked.replaceAll('&#x26;', '&'))?.[1]
  expect(said).toBe(written)
})

test('no line ends with the hyphen of an address', () =>
  expect(html('inline', h('p', [link('https://example.org/a-b')]))).toContain('/a<wbr><span class="held">-b</span>)'))

test('an address that is said already is not said again, also where its words may be divided', () => {
  expect(
    html('inline', h('p', [link('https://example.org/information', 'example.org/infor\u00ADmation')])),
  ).not.toContain('(')
  expect(html('inline', h('p', [link('https://doi.org/10.1000/1', 'doi:10.1000/1')]))).not.toContain('(')
})
