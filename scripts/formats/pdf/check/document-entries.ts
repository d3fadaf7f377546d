import { inflated } from '../objects/inflated.ts'
import { textOfString } from '../objects/text-string.ts'
import { as, entry } from '../objects/value.ts'
import type { CheckedPdf } from './checked-pdf.ts'
import { type Finding, finding } from './finding.ts'

/** The claim that a file is made by ISO 14289-1 (§5), as it stands in XMP. */
export const uaClaim = '<pdfuaid:part>1</pdfuaid:part>'

/** Metadata, title and language (Matterhorn 06, 07, 11). The claim itself (06-002) is made when nothing else is found. */
export function documentEntries({ file, catalog, tags }: CheckedPdf): Finding[] {
  const found: Finding[] = []
  const ref = as('ref', entry(catalog, 'Metadata'))
  const metadata = ref === undefined ? '' : Buffer.from(inflated(file.object(ref.number))).toString('utf8')
  if (metadata === '') found.push(finding('06-001', 'Unexpected PDF without XMP metadata, expected them.'))
  else if (!/<dc:title>[^]*?<rdf:li[^>]*>[^<]+<\/rdf:li>/.test(metadata))
    found.push(finding('06-003', 'Unexpected XMP metadata without a title, expected dc:title.'))
  const title = as('string', file.get(file.get(file.trailer, 'Info'), 'Title'))
  const said = /<dc:title>[^]*?<rdf:li[^>]*>([^<]+)</.exec(metadata)?.[1]
  if (title !== undefined && said !== undefined && plain(textOfString(title.bytes)) !== plain(unescaped(said)))
    found.push(
      finding('octavo', 'Unexpected title in XMP that the information dictionary has otherwise, expected one.'),
    )
  const preferences = file.get(catalog, 'ViewerPreferences')
  const shown = file.get(preferences, 'DisplayDocTitle')
  if (shown === undefined)
    found.push(finding('07-001', 'Unexpected PDF that says not what to show above it, expected /DisplayDocTitle.'))
  else if (shown !== true)
    found.push(finding('07-002', 'Unexpected name of the file above the window, expected the title.'))
  const lang = as('string', file.get(catalog, 'Lang'))?.bytes ?? ''
  if (!/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(lang))
    found.push(finding('11-001', 'Unexpected PDF without a language, expected /Lang.'))
  const marked = tags.find(({ dict }) => /-x-/i.test(as('string', entry(dict, 'Lang'))?.bytes ?? ''))
  if (marked !== undefined)
    found.push(
      finding('octavo', `Unexpected mark of the paginator in the language of ${marked.type}, expected it taken off.`),
    )
  return found
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
