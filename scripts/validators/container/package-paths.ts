import type { XmlDocument } from '../../base/xml.ts'
import { attribute, descendants } from '../../base/xml-query.ts'

/** Every package document that container.xml names, one for each rendition. */
export function packagePathsOf(container: XmlDocument): string[] {
  return descendants(container.root, 'rootfile').map((rootfile) => attribute(rootfile, 'full-path') ?? '')
}
