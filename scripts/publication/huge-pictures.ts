import type { MessageFields } from '../base/message.ts'
import { mostPixels, pixelCount } from '../base/pixel-count.ts'
import type { ZipEntry } from '../base/zip-read.ts'

/** Pictures that are small files and fill the memory of a browser. Nothing is decoded to find out. */
export function hugePictures(entries: readonly ZipEntry[], fileOf: (path: string) => string): MessageFields[] {
  return entries.flatMap(({ name, bytes }): MessageFields[] => {
    const pixels = pixelCount(bytes) ?? 0
    if (pixels <= mostPixels) return []
    const reason = `Unexpected picture of ${pixels} px, expected at most ${mostPixels} px`
    return [
      {
        severity: 'error',
        ruleId: 'epub-image-bomb',
        reason,
        file: fileOf(name),
        note: 'Scale the picture down: 2560 pixels on the long side are enough for any page.',
      },
    ]
  })
}
