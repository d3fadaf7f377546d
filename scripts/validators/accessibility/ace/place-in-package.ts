import { childElements } from '../../../base/xml-query.ts'
import type { Publication } from '../../../book/publication.ts'
import type { Placed } from './placed.ts'
import type { AceFinding } from './read-report.ts'

/**
 * Where a finding on the package belongs: the entry of the metadata whose value it names ("Value 'x' is invalid for
 * 'schema:accessMode' metadata"), else the element of the metadata, which lacks something.
 */
export function placeInPackage(finding: AceFinding, publication: Publication): Placed | undefined {
  const { packagePath, packageDocument, metadata } = publication
  if (finding.path !== packagePath || packagePath === undefined || packageDocument === undefined) return undefined
  if (finding.rule === 'epub-lang') return { path: packagePath, place: packageDocument.root.place }
  const [, value = '', property = ''] = /^Value '(.*)' is invalid for '([^']*)'/s.exec(finding.about) ?? []
  const entry =
    metadata.find(
      (each) => each.property === property && each.value.split(',').some((word) => word.trim() === value),
    ) ?? metadata.find((each) => each.property === property)
  const [element] = childElements(packageDocument.root, 'metadata')
  return { path: packagePath, place: entry?.place ?? element?.place ?? packageDocument.root.place }
}
