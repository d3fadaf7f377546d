import { everywhere, type KindleRule } from '../rule.ts'
import { kfxOutput } from '../sources.ts'

export const kfxN08EscapedAddresses: KindleRule = {
  id: 'KFX-N08',
  summary: 'An address in the navigation is percent-encoded',
  why: 'Kindle Previewer takes %20 for three characters there and does not find the file. KFX Output decodes such addresses.',
  mend: 'Name files and ids with letters, digits and hyphens, so that nothing needs encoding.',
  basis: 'observed',
  sources: [kfxOutput],
  level: everywhere('warning'),
  check(book, report) {
    for (const { file, element, href, reference } of book.navigation.entries) {
      if (reference.kind === 'elsewhere' || !/%[0-9A-Fa-f]{2}/.test(href)) continue
      report({ file, element, detail: `Unexpected % in the address ${href}, expected names that need no encoding` })
    }
  },
}
