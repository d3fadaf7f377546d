import { encryptedPaths } from '../../../book/encrypted-paths.ts'
import { mostPixels } from '../../../base/pixel-count.ts'
import { readPicture } from '../picture-damage.ts'
import type { ContainerRule } from '../rule.ts'

/** In px: four bytes each make 200 MB of a decoded picture, more than a reader on a small device has. */
const bound = 50_000_000

export const imageHuge: ContainerRule = {
  doc: {
    id: 'epub-image-huge',
    summary: 'A picture has more than 50 million pixels.',
    why: 'A small file can unpack to gigabytes; readers on phones and e-ink devices close without a word.',
    mend: 'Scale the picture down: 2560 pixels on the long side are enough for any page.',
    basis: 'inferred',
    sources: ['https://cwe.mitre.org/data/definitions/409.html'],
  },
  check: (publication, report) => {
    const encrypted = encryptedPaths(publication)
    for (const [path, entry] of publication.entries) {
      const { width = 0, height = 0 } = encrypted.has(path) ? {} : (readPicture(entry.bytes) ?? {})
      // Beyond the upper bound the reader of the archive has said it (epub-image-bomb).
      if (width * height <= bound || width * height > mostPixels) continue
      report({
        severity: 'warning',
        path,
        reason: `Unexpected picture of ${width} × ${height} px, expected at most ${bound} px in all`,
      })
    }
  },
}
