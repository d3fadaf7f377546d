import { expect, it } from 'vitest'
import { parseXml } from '../../scripts/base/xml-parse.ts'
import { serializeXml } from '../../scripts/base/xml-serialize.ts'
import { elementsOf } from '../../scripts/base/xml-query.ts'
import type { XmlElement } from '../../scripts/base/xml.ts'

function rootOf(text: string): XmlElement {
  const { document, problem } = parseXml(text)
  if (document === undefined) throw new Error(problem?.reason)
  return document.root
}

it.each([
  ['an empty element', '<a/>'],
  ['a default namespace, declared once', '<a xmlns="urn:a"><b/></a>'],
  ['a namespace taken back', '<a xmlns="urn:a"><b xmlns=""/></a>'],
  ['prefixes of elements and attributes', '<p:a xmlns:p="urn:p"><b p:c="1" xml:lang="en"/></p:a>'],
  ['a prefix with another meaning inside', '<p:a xmlns:p="urn:p"><p:b xmlns:p="urn:q"/></p:a>'],
  ['what must be escaped', '<a b="&lt;&quot;&amp;&gt;&#10;">&amp;&lt;&gt;]]&gt;</a>'],
])('writes %s as it was', (_, text) => {
  expect(serializeXml(rootOf(text))).toBe(text)
})

it('declares what an element took from those above it', () => {
  const root = rootOf('<a xmlns="urn:a" xmlns:p="urn:p"><b p:c="1"><p:d/></b></a>')
  const inner = [...elementsOf(root)].find((element) => element.local === 'b')
  expect(inner && serializeXml(inner)).toBe('<b xmlns="urn:a" xmlns:p="urn:p" p:c="1"><p:d/></b>')
})
