import type { MessageFields } from '../base/message.ts'
import type { XmlDocument } from '../base/xml.ts'
import { attribute, descendants } from '../base/xml-query.ts'

/** Where OCF says that the way into a publication begins (OCF 3.3 §4.2.6.3.1). */
export const containerPath = 'META-INF/container.xml'

/** Paths of the package documents that container.xml names, the default rendition first. */
export function packagePaths(container: XmlDocument): string[] {
  return descendants(container.root, 'rootfile')
    .filter((rootfile) => (attribute(rootfile, 'media-type') ?? packageType).trim() === packageType)
    .map((rootfile) => (attribute(rootfile, 'full-path') ?? '').trim())
    .filter((path) => path !== '')
}

const packageType = 'application/oebps-package+xml'

/** What to say when there is no way to the package document. */
export function missing(file: string, what: string, note: string): MessageFields {
  return {
    severity: 'error',
    ruleId: 'epub-no-package',
    reason: `Unexpected absence of ${what}, expected it in the archive`,
    file,
    note,
  }
}
