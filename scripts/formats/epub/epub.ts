import { writeZip } from '../../base/zip-write.ts'
import type { Format } from '../../book/format.ts'
import { assemble } from './assemble.ts'
import { mimetype } from './octavo-epub.ts'

/** EPUB 3.3, in two profiles: `standard` for every reader, `kindle` for Amazon's conversion to KFX. */
export const epub: Format = {
  name: 'epub',
  extension: 'epub',
  flavour: 'reflowable',
  assemble,
  async pack(package_) {
    const documents = [...package_.keys()].filter((path) => path.startsWith('EPUB/text/')).length
    return { bytes: writeZip(package_, [mimetype]), documents, messages: [] }
  },
}
