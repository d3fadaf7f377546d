import { createHash } from 'node:crypto'
import { PDFHexString } from 'pdf-lib'
import type { VFileMessage } from 'vfile-message'
import type { OutputConfig } from '../../book/config.ts'
import type { RenderedBook } from '../../book/rendered.ts'
import { foreignFonts } from './foreign-fonts.ts'
import { familiesIn } from './fonts.ts'
import { headings } from '../../book/headings.ts'
import { inkResources } from './ink/ink-resources.ts'
import { writeLinks } from './links.ts'
import { writeMetadata } from './metadata.ts'
import { writeOutline } from './outline.ts'
import { writePageLabels } from './page-labels.ts'
import { opensBare, type Run } from './page-name.ts'
import type { Settled } from './settle.ts'
import { sweep } from './sweep.ts'
import { tagDocument } from './tags.ts'
import { withoutText } from './without-text.ts'
import { type3Fonts } from './type3-fonts.ts'

/**
 * Everything that Chromium leaves out of a print or writes by the clock: tags, outline, page labels, destinations,
 * metadata, file identifier. The same print gives the same bytes.
 *
 * @param css the sheet of the print
 * @param source what else the print was made from; the file identifier (ISO 32000-1 §14.4) is the hash of both
 */
export async function finish(
  { document, destinations, frontPages }: Settled,
  rendered: RenderedBook,
  output: OutputConfig,
  runs: readonly Run[],
  css: string,
  source: string,
): Promise<{ readonly bytes: Uint8Array; readonly messages: readonly VFileMessage[] }> {
  const { config } = rendered.book
  const bare = runs.flatMap(({ name, role }) => (opensBare(role) ? (destinations.get(name)?.page ?? []) : []))
  const ink = output.colour ?? 'full'
  tagDocument(document, new Set(bare), ink)
  inkResources(document, ink)
  const messages = [
    ...writeLinks(document, destinations),
    ...withoutText(document),
    ...type3Fonts(document),
    ...foreignFonts(document, familiesIn(css)),
  ]
  writeOutline(document, headings(rendered), destinations)
  writePageLabels(document, frontPages)
  writeMetadata(document, config)
  sweep(document)
  const id = PDFHexString.of(createHash('sha256').update(css).update(source).digest('hex').slice(0, 32))
  document.context.trailerInfo.ID = document.context.obj([id, id])
  return { bytes: await document.save({ addDefaultPage: false, updateFieldAppearances: false }), messages }
}
