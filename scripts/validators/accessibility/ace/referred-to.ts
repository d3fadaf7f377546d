import path from 'node:path'
import { resolveHref } from '../../../base/href.ts'
import { attribute, descendants, elementsOf } from '../../../base/xml-query.ts'
import type { Publication } from '../../../book/publication.ts'
import { xhtml } from '../../../base/namespaces.ts'
import type { Placed } from './placed.ts'
import type { AceFinding } from './read-report.ts'

/**
 * What a finding on the navigation refers to at the end of its words, `(c1.xhtml#page-3)`: a page break that no list
 * names is found in its own document, everything else is a link of the navigation document.
 */
export function referredTo(finding: AceFinding, publication: Publication): Placed | undefined {
  const reference = /\((\S+?)(?: \[[^\]]*\])?\)$/.exec(finding.found.slice(-1000))?.[1]
  const nav = finding.path
  if (reference === undefined || nav === undefined || !finding.rule.startsWith('epub-')) return undefined
  if (finding.rule === 'epub-pagelist-missing-pagebreak') {
    const [file = '', id = ''] = reference.split('#')
    const target = path.posix.join(path.posix.dirname(publication.packagePath ?? ''), file)
    const document = publication.documents.get(target)
    if (document === undefined) return undefined
    const element = [...elementsOf(document.root)].find((each) => attribute(each, 'id') === id)
    return { path: target, place: element?.place }
  }
  const document = publication.documents.get(nav)
  if (document === undefined) return undefined
  const wanted = resolveHref(nav, reference)
  const link = descendants(document.root, 'a', xhtml).find((each) => {
    const target = resolveHref(nav, attribute(each, 'href') ?? '')
    return (
      target.kind === 'inside' &&
      wanted.kind === 'inside' &&
      target.path === wanted.path &&
      target.fragment === wanted.fragment
    )
  })
  return { path: nav, place: link?.place }
}
