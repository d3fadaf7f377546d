import { resolveHref } from '../../../base/href.ts'
import type { Publication } from '../../../book/publication.ts'
import { idsIn, linksIn } from '../markup.ts'
import type { ContainerRule, RuleFinding } from '../rule.ts'

export const brokenLink: ContainerRule = {
  doc: {
    id: 'epub-broken-link',
    summary: 'A link leads to a file or to an id that the EPUB does not have.',
    why: 'The reader taps and nothing happens, or lands at the head of the wrong chapter; Kindle turns the link into text.',
    mend: 'Correct the address, or give the place its id.',
    basis: 'documented',
    sources: ['https://www.w3.org/TR/epub-33/#sec-container-iri'],
  },
  check: (publication, report) => {
    const ids = new Map<string, Set<string>>()
    const names = new Set([...publication.entries.keys()].map((name) => name.normalize('NFC')))
    for (const [path, document] of publication.documents) {
      for (const { element, value, kind } of linksIn(document)) {
        const fault = faultOf({ publication, names, ids }, path, value, kind)
        if (fault !== undefined) report({ severity: 'error', path, place: element.place, ...fault })
      }
    }
  },
}

interface Known {
  readonly publication: Publication
  /** Names of the entries in NFC, for addresses may compose accents in their own way. */
  readonly names: ReadonlySet<string>
  /** Ids by document, filled as they are asked for. */
  readonly ids: Map<string, Set<string>>
}

function faultOf(
  { publication: { documents, messages }, names, ids }: Known,
  from: string,
  value: string,
  kind: 'jump' | 'load',
): Pick<RuleFinding, 'reason'> | undefined {
  const target = resolveHref(from, value)
  if (target.kind === 'elsewhere') return undefined
  if (target.kind === 'outside')
    return { reason: `Unexpected link "${value}" that leaves the EPUB, expected one inside it` }
  if (!names.has(target.path.normalize('NFC'))) {
    // Where names of entries cannot be read, one of them may be the one that is meant: that finding says enough.
    const meant = /[^\x20-\x7E]/u.test(target.path) && messages.some(({ ruleId }) => ruleId === 'epub-unreadable-name')
    return meant ? undefined : { reason: `Unexpected link to "${value}", expected a file of the EPUB` }
  }
  const { fragment = '', path } = target
  const document = documents.get(path)
  // Schemes within fragments (epubcfi, xywh, svgView) point without an id.
  if (kind === 'load' || document === undefined || fragment === '' || /[(=]/.test(fragment)) return undefined
  const known = ids.get(path) ?? idsIn(document)
  ids.set(path, known)
  return known.has(fragment) ? undefined : { reason: `Unexpected link to "${value}", expected an id that ${path} has` }
}
