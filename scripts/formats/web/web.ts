import type { Format } from '../../book/format.ts'
import { assemble } from './assemble.ts'
import { judge } from './judge.ts'

/** The web edition: a folder of static pages that need no server, no script and nothing from elsewhere. */
export const web: Format = {
  name: 'web',
  extension: undefined,
  flavour: 'reflowable',
  assemble,
  async pack(files) {
    const documents = [...files.keys()].filter((path) => path.endsWith('.html')).length
    return { bytes: new Uint8Array(), folder: files, documents, messages: judge(files) }
  },
}
