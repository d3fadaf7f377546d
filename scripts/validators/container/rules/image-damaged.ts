import { encryptedPaths } from '../../../book/encrypted-paths.ts'
import { readPicture } from '../picture-damage.ts'
import type { ContainerRule } from '../rule.ts'

const raster: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/jpg', 'image/gif', 'image/webp'])

export const imageDamaged: ContainerRule = {
  doc: {
    id: 'epub-image-damaged',
    summary: 'A picture does not decode: it is no picture, has no dimensions, or its end is missing.',
    why: 'Readers show a hole or half a picture. EPUBCheck looks at the first bytes only.',
    mend: 'Export the picture again.',
    basis: 'documented',
    sources: ['https://www.w3.org/TR/epub-33/#sec-core-media-types', 'https://www.w3.org/TR/png-3/'],
  },
  check: (publication, report) => {
    const encrypted = encryptedPaths(publication)
    const seen = new Set<string>()
    for (const { path, mediaType } of publication.manifest) {
      const entry = path === undefined || encrypted.has(path) ? undefined : publication.entries.get(path)
      if (entry === undefined || !raster.has(mediaType) || seen.has(entry.name)) continue
      seen.add(entry.name)
      const picture = readPicture(entry.bytes)
      if (picture === undefined) {
        report({ severity: 'error', path, reason: `Unexpected bytes in a picture, expected ${mediaType}` })
      } else if (picture.damage !== undefined) {
        report({ severity: 'error', path, reason: `Unexpected picture with ${picture.damage}, expected a whole one` })
      }
    }
  },
}
