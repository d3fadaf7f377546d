import { expect, test } from 'vitest'
import { firstInvalidUtf8 } from '../../scripts/base/utf8.ts'
import { decodeXml } from '../../scripts/base/xml-decode.ts'
import { readDoctype } from '../../scripts/base/xml-doctype.ts'
import { parseXml } from '../../scripts/base/xml-parse.ts'
import { attribute, childElements, descendants, elementsOf, textOf, tokens } from '../../scripts/base/xml-query.ts'

const problem = (text: string, options?: Parameters<typeof parseXml>[1]): unknown => parseXml(text, options).problem

test('names, namespaces, attributes and places', () => {
  const text =
    '<?xml version="1.0"?>\r\n<a xmlns="urn:a" xmlns:p="urn:p">\r\n  é😀<p:b\n c="1" p:c="2"/>t\r  <!-- no -->u<d><![CDATA[<&]]>v</d></a>'
  const { document, problem: none } = parseXml(text)
  expect(none).toBeUndefined()
  const root = document?.root
  expect(root).toMatchObject({ name: 'a', local: 'a', namespace: 'urn:a', place: { line: 2, column: 1 } })
  const [b, d] = root === undefined ? [] : childElements(root)
  expect(b).toMatchObject({ name: 'p:b', local: 'b', namespace: 'urn:p', place: { line: 3, column: 6 } })
  expect(b?.parent).toBe(root)
  expect(b && [attribute(b, 'c'), attribute(b, 'c', 'urn:p'), attribute(b, 'x')]).toEqual(['1', '2', undefined])
  expect(root?.children[0]).toMatchObject({ type: 'text', value: '\n  é😀', place: { line: 2, column: 34 } })
  expect(root?.children[2]).toMatchObject({ value: 't\n  u', place: { line: 4, column: 17 } })
  expect(d).toMatchObject({ place: { line: 5, column: 15 } })
  expect(d && textOf(d)).toBe('<&v')
})

test('queries', () => {
  const root = parseXml('<a><b x="1  2 "><b/></b><c xmlns="urn:c"><b/></c></a>').document?.root
  if (root === undefined) throw new Error('not parsed')
  expect([...elementsOf(root)].map(({ local }) => local).join('')).toBe('abbcb')
  expect(descendants(root, 'b')).toHaveLength(3)
  expect(descendants(root, 'b', 'urn:c')).toHaveLength(1)
  expect(childElements(root, 'b')).toHaveLength(1)
  expect(descendants(root, 'b').map((element) => tokens(element, 'x'))).toEqual([['1', '2'], [], []])
})

test.each([
  ['<a>\n <b></a>', 'malformed', 2, 5],
  ['<a>\n x & y</a>', 'malformed', undefined, undefined],
  ['<a b=1/>', 'malformed', 1, 6],
  ['<a b="1" b="2"/>', 'malformed', 1, 16],
  ['<p:a/>', 'malformed', 1, 6],
  ['<a/><b/>', 'malformed', 1, 7],
  ['<a>\u0001</a>', 'malformed', 1, 4],
  ['', 'malformed', 1, 1],
  ['plain', 'malformed', undefined, undefined],
  ['<a>', 'malformed', 1, 4],
  ['<a>\n  one&nbsp;two</a>', 'entity', 2, 6],
  ['<a b="&eacute;"/>', 'entity', 1, 7],
  ['<a>&constructor;</a>', 'entity', 1, 4],
  ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'internal-subset', 1, 1],
  ['<?xml version="1.0"?>\n<!DOCTYPE a SYSTEM "x" []><a/>', 'internal-subset', 2, 1],
])('%j is refused: %s', (text, kind, line, column) => {
  expect(problem(text)).toMatchObject({ kind, ...(line === undefined ? {} : { line, column }) })
  expect(parseXml(text).document).toBeUndefined()
})

test.each([
  '<a>&amp;&lt;&gt;&quot;&apos;&#160;&#xA0;</a>',
  '<!DOCTYPE html><a/>',
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/[x]"><a/>',
  '<!-- <!DOCTYPE a [ --><a><![CDATA[<!DOCTYPE a [<!ENTITY]]></a>',
  '\uFEFF<a/>',
])('%j is accepted', (text) => {
  expect(problem(text)).toBeUndefined()
})

test('entities of a known DTD are characters, and no others', () => {
  const entities = { nbsp: '\u00A0' }
  const { document } = parseXml('<a>&nbsp;</a>', { entities })
  expect(document && textOf(document.root)).toBe('\u00A0')
  expect(problem('<a>&eacute;</a>', { entities })).toMatchObject({ kind: 'entity' })
})

test('limits, each with a document that just fits', () => {
  const deep = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth)
  expect(problem(deep(256))).toBeUndefined()
  expect(problem(deep(257))).toMatchObject({ kind: 'limit', column: 256 * 3 + 1 })
  const wide = (count: number): string => `<a ${Array.from({ length: count }, (_, at) => `b${at}=""`).join(' ')}/>`
  expect(problem(wide(1000))).toBeUndefined()
  expect(problem(wide(1001))).toMatchObject({ kind: 'limit' })
  expect(problem('<a>b<c/></a>', { limits: { nodes: 3 } })).toBeUndefined()
  expect(problem('<a>b<c/></a>', { limits: { nodes: 2 } })).toMatchObject({ kind: 'limit', column: 5 })
  expect(problem('<a></a>', { limits: { size: 7 } })).toBeUndefined()
  expect(problem('<a></a>', { limits: { size: 6 } })).toMatchObject({ kind: 'limit' })
})

test('hostile depth, attributes and text end at once', () => {
  const started = performance.now()
  problem('<a>'.repeat(1_000_000))
  problem(`<a ${Array.from({ length: 300_000 }, (_, at) => `b${at}=""`).join(' ')}/>`)
  problem(`<a>${'&'.repeat(1_000_000)}</a>`)
  problem(`<!DOCTYPE ${'['.repeat(1_000_000)}`)
  problem('<!--'.repeat(300_000))
  problem(`<a>${'<![CDATA[x]]>'.repeat(200_000)}</a>`)
  expect(performance.now() - started).toBeLessThan(5000)
})

test('a DOCTYPE is read without a parser', () => {
  expect(readDoctype('<!DOCTYPE html>')).toEqual({
    name: 'html',
    publicId: undefined,
    systemId: undefined,
    subset: undefined,
    offset: 0,
  })
  expect(readDoctype(' <!--<!DOCTYPE x [--> <?y?><!DOCTYPE a PUBLIC \'p\' "s[">')).toMatchObject({
    name: 'a',
    publicId: 'p',
    systemId: 's[',
    subset: undefined,
  })
  expect(readDoctype('<!DOCTYPE a SYSTEM "s" [<!ENTITY x "]>"> ]><a/>')).toMatchObject({
    systemId: 's',
    subset: '<!ENTITY x "]>"> ',
  })
  expect(readDoctype('<!DOCTYPE a [<!-- don\'t ] --> <!ENTITY x "y">]><a/>')?.subset).toBe(
    '<!-- don\'t ] --> <!ENTITY x "y">',
  )
  expect(readDoctype('<a/><!DOCTYPE b [')).toBeUndefined()
})

test('the first byte that is no UTF-8, wherever blocks are cut', () => {
  for (const start of ['', 'a', 'aa', 'aaa']) {
    const good = Buffer.from(start + 'é€😀'.repeat(2000))
    expect(firstInvalidUtf8(good)).toBe(-1)
    for (const bad of [[0x80], [0xff, 0x61], [0xc3], [0xe2, 0x82], [0xed, 0xa0, 0x80], [0xc0, 0xaf]]) {
      expect(firstInvalidUtf8(Buffer.concat([good, Buffer.from(bad)]))).toBe(good.length)
    }
  }
})

test('encodings', () => {
  const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'))
  expect(decodeXml(Buffer.from('<a>é</a>'))).toEqual({ text: '<a>é</a>', encoding: 'utf-8' })
  expect(decodeXml(utf16('\uFEFF<a>é</a>'))).toEqual({ text: '<a>é</a>', encoding: 'utf-16le' })
  expect(decodeXml(utf16('<a>é</a>')).text).toBe('<a>é</a>')
  const latin = '<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>'
  expect(decodeXml(Buffer.from(latin, 'latin1')).text).toBe(latin)
  expect(decodeXml(Buffer.from('<a>\u00E9</a>', 'latin1'))).toMatchObject({ text: '<a>\uFFFD</a>', invalid: 3 })
  expect(decodeXml(Buffer.from('<?xml version="1.0" encoding="x-none"?><a/>'))).toMatchObject({ unknown: 'x-none' })
  expect(decodeXml(new Uint8Array([0x4c, 0x6f, 0xa7, 0x94]))).toMatchObject({ unknown: 'ebcdic' })
  expect(decodeXml(new Uint8Array([0, 0, 0, 0x3c]))).toMatchObject({ unknown: 'utf-32' })
})
