import { readDoctype, type Doctype } from '../base/xml-doctype.ts'

/** `plain`: literal entities that cannot grow beyond the bound; `bomb`: anything that can, or that fetches. */
export type SubsetKind = 'plain' | 'bomb'

/** Characters that the entities of one document may expand to in all. */
const expansionBound = 1_000_000

/**
 * Judges the internal subset of a document's DOCTYPE before any parser sees it; undefined when there is none. Safe
 * are general entities with literal values that hold no reference, as drawing programs write for namespaces; an
 * entity that names another, a parameter entity or an external one makes a bomb (XML 1.0 §4.4, CWE-776, CWE-611).
 */
export function judgeDoctype(text: string): { readonly kind: SubsetKind; readonly doctype: Doctype } | undefined {
  const doctype = readDoctype(text)
  if (doctype?.subset === undefined) return undefined
  return { kind: isPlain(doctype.subset, text) ? 'plain' : 'bomb', doctype }
}

function isPlain(subset: string, text: string): boolean {
  if (subset.length > 20_000) return false
  const declarations = withoutComments(subset)
  if (/%/.test(declarations)) return false
  const entities = declarations.match(/<!ENTITY\b/g)?.length ?? 0
  const literal = /<!ENTITY\s+[^\s"'&%]+\s+(?:"([^"&%]*)"|'([^'&%]*)')\s*>/g
  const values = [...declarations.matchAll(literal)].map((match) => match[1] ?? match[2] ?? '')
  if (values.length !== entities) return false
  const longest = Math.max(0, ...values.map((value) => value.length))
  const calls = entities === 0 ? 0 : occurrences(text, '&')
  return longest * calls <= expansionBound
}

/** Takes comments away in one pass; one that never ends hides everything after it. */
function withoutComments(text: string): string {
  const [first = '', ...rest] = text.split('<!--')
  return first + rest.map((part) => part.split('-->').slice(1).join('-->')).join('')
}

function occurrences(text: string, sign: string): number {
  let count = 0
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count += 1
  return count
}
