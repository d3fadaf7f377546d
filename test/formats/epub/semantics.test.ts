import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { navTemplate } from '../../../scripts/formats/epub/templates.ts'
import { semantics } from '../../../scripts/formats/epub/semantics.ts'
import { semanticsOf } from '../../../scripts/elements/admonition/semantics.ts'
import { admonitionKinds } from '../../../scripts/book/languages/index.ts'
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

/** What the elements of all cases say they are. That elements make this HTML is what the cases themselves test. */
function pairsInCases(): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { html = '' } of readCases('elements')) {
    for (const [, tag = '', attributes = ''] of html.matchAll(/<([a-z0-9]+)((?: [a-z:-]+(?:="[^"]*")?)*)>/g)) {
      const [type, role] = ['epub:type', 'role'].map((name) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1])
      // Roles of WAI-ARIA alone, such as that of a formula's drawing, are no affair of EPUB's.
      if (type !== undefined || role?.startsWith('doc-') === true) found.add(pairOf(tag, type, role))
    }
  }
  return found
}

test('whatever elements make of a text carries a pair of the table, and each pair of the table is made', () => {
  const made = new Set(pairsInCases())
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
