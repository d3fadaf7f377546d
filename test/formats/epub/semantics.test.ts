import { readFileSync } from 'node:fs'
import type { Element, Nodes } from 'hast'
import { expect, test } from 'vitest'
import { navTemplate } from '../../../scripts/formats/epub/templates.ts'
import { semantics } from '../../../scripts/formats/epub/semantics.ts'
import { elements } from '../../../scripts/elements/index.ts'
import { semanticsOf } from '../../../scripts/elements/admonition/semantics.ts'
import { admonitionKinds } from '../../../scripts/book/languages/index.ts'
import { bookFrom } from '../../manuscripts/in-memory.ts'
import { htmlOf } from '../../manuscripts/judge.ts'
import { readCases } from '../../manuscripts/read-cases.ts'

/** Rows of the tables of test/cases/epub/semantics.md. */
const rows = [
  ...readFileSync(new URL('../../cases/epub/semantics.md', import.meta.url), 'utf8').matchAll(
    /^\| `(\S+)` +\| (\S+) +\| (\S+) +\| (.+?) +\|$/gm,
  ),
].map(([, tag = '', type = '', role = '', what = '']) => ({ tag, type, role, what }))

const table = new Set(rows.map(({ tag, type, role }) => `${tag} ${type} ${role}`))

function pairOf(tag: string, type: string | undefined, role: string | undefined): string {
  return `${tag} ${type ?? '–'} ${role ?? '–'}`
}

function textOf(value: Element['properties'][string]): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** Every element of all cases of the manuscript language that says what it is. */
async function pairsInCases(): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  const visit = (node: Nodes): void => {
    if (node.type === 'element' && says(node))
      found.add(pairOf(node.tagName, textOf(node.properties['epubType']), textOf(node.properties['role'])))
    if ('children' in node) node.children.forEach(visit)
  }
  const keep = (tree: Nodes): string => {
    visit(tree)
    return ''
  }
  for (const { files } of readCases('elements')) htmlOf(await bookFrom(files), elements, undefined, keep)
  return found
}

/** Roles of WAI-ARIA alone, such as that of a formula's drawing, are no affair of EPUB's. */
function says({ properties: { epubType, role } }: Element): boolean {
  return epubType !== undefined || (typeof role === 'string' && role.startsWith('doc-'))
}

test('whatever elements make of a text carries a pair of the table, and each pair of the table is made', async () => {
  const made = new Set(await pairsInCases())
  for (const [name, { type, role }] of Object.entries(semantics)) {
    if (type !== undefined || role !== undefined) made.add(pairOf('section', type, role))
    else expect(rows.find(({ what }) => what === name)?.type, name).toBe('–')
  }
  for (const kind of admonitionKinds) {
    const { tagName, type, role } = semanticsOf(kind)
    if (type !== undefined || role?.startsWith('doc-') === true) made.add(pairOf(tagName, type, role))
  }
  for (const [, type, role] of navTemplate.matchAll(/<nav epub:type="([a-z-]+)"(?: role="([a-z-]+)")?/g))
    made.add(pairOf('nav', type, role))
  // What only a whole EPUB has; `package.test.ts` shows them.
  for (const pair of ['section cover –', 'img – doc-cover', 'span pagebreak doc-pagebreak', 'nav loi –', 'nav lot –'])
    made.add(pair)
  const expected = [...table].filter((pair) => !pair.endsWith(' – –'))
  expect([...made].toSorted()).toEqual(expected.toSorted())
})

/** Types that Structural Semantics 1.1 has taken back. */
const outdated =
  'annoref annotation biblioentry bridgehead help marginalia note rearnote rearnotes subchapter warning'.split(' ')

test('types have the roles that DPUB-ARIA 1.1 has for them; none is deprecated', () => {
  const partners = new Map(
    rows.filter(({ role }) => role.startsWith('doc-')).map(({ type, role }) => [type, role] as const),
  )
  expect(rows.length).toBeGreaterThan(40)
  for (const { type, role, what } of rows) {
    if (type !== '–' && partners.has(type)) expect(role, what).toBe(partners.get(type))
    expect(['doc-biblioentry', 'doc-endnote'], what).not.toContain(role)
    expect(outdated, what).not.toContain(type)
  }
})
