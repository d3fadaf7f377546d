import type { BookConfig } from '../../../book/config.ts'
import { textString } from '../objects/text-string.ts'
import type { FileWriter } from '../objects/write-file.ts'
import { claimPlace } from './claim.ts'
import { xmp } from '../xmp.ts'

/**
 * Writes what the file says about itself, in the information dictionary and as XMP (ISO 32000-1 §14.3), with the book's own
 * date and no other. The producer stays the one that Chromium named: it did.
 *
 * @returns numbers of both objects, and the title
 */
export function writeMetadata(
  config: BookConfig,
  producer: string,
  writer: FileWriter,
): { readonly info: number; readonly metadata: number } {
  const title = [config.title, config.subtitle].filter(Boolean).join(': ')
  const authors = config.authors.map(({ name }) => name).join(', ')
  const date = `(D:${config.date.replaceAll('-', '')}000000Z)`
  const said = (key: string, text: string | undefined): string => (text ? `/${key}${textString(text)}` : '')
  const info = writer.add(
    `<<${said('Title', title)}${said('Author', authors)}${said('Subject', config.description)}` +
      `${said('Keywords', config.keywords.join(', '))}/Creator(Octavo)${said('Producer', producer)}` +
      `/CreationDate${date}/ModDate${date}>>`,
  )
  // Without a filter, so that programs that know no PDF find it.
  return { info, metadata: writer.addStream('/Type/Metadata/Subtype/XML', xmp(config, title, producer, claimPlace)) }
}
