import type { MessageFields, Severity } from '../../../base/message.ts'
import type { XmlElement } from '../../../base/xml.ts'
import type { Publication } from '../../../book/publication.ts'
import { elementOfCfi } from './element-of-cfi.ts'
import { allowances } from './allowed.ts'
import { aceId } from './docs.ts'
import { placeInPackage } from './place-in-package.ts'
import type { AceFinding } from './read-report.ts'
import { referredTo } from './referred-to.ts'

const severities: Readonly<Record<string, Severity | undefined>> = { moderate: 'warning', minor: 'warning' }

/** Rules that compare the navigation with all documents, and so say nothing of a book with one that is unread. */
const ofAllDocuments: ReadonlySet<string> = new Set([
  'epub-toc-order',
  'epub-pagelist-broken',
  'epub-pagelist-missing-pagebreak',
])

/**
 * Ace's finding in our form, under its own id behind `ace-`; undefined for what is known to be no fault. Critical and
 * serious ones, and impacts that nobody knows, are errors.
 *
 * @param whole whether every document of the book could be read
 */
export function translate(finding: AceFinding, publication: Publication, whole: boolean): MessageFields | undefined {
  const { name, documents } = publication
  if (!whole && ofAllDocuments.has(finding.rule)) return undefined
  const document = finding.path === undefined ? undefined : documents.get(finding.path)
  const element: XmlElement | undefined =
    document === undefined || finding.cfi === undefined ? undefined : elementOfCfi(document, finding.cfi)
  if (allowances.some(({ rule, fits }) => rule === finding.rule && fits(finding, element, publication)))
    return undefined
  // What Ace says of the package and the navigation names a place in words, or none.
  const elsewhere =
    element === undefined ? (referredTo(finding, publication) ?? placeInPackage(finding, publication)) : undefined
  const path = elsewhere?.path ?? finding.path
  const ofPackage = finding.cfi === undefined
  const notes = [ofPackage ? finding.wanted : finding.found, finding.url === undefined ? '' : `See ${finding.url}`]
  return {
    severity: severities[finding.impact] ?? 'error',
    ruleId: aceId(finding.rule),
    reason: ofPackage ? (finding.about.startsWith('Value ') ? finding.about : finding.found) : finding.wanted,
    file: path === undefined ? name : `${name}/${path}`,
    place: element?.place ?? elsewhere?.place,
    note: notes.filter((note) => note !== '').join('\n'),
    source: 'ace',
    url: finding.url,
  }
}
