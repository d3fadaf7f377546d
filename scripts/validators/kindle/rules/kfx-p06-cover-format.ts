import { readImageFacts } from '../images/image-facts.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { kfxOutput, kumihan } from '../sources.ts'

export const kfxP06CoverFormat: KindleRule = {
  id: 'KFX-P06',
  summary: 'The cover image cannot be used',
  why: 'With a cover that is missing, empty, damaged or of another format than JPEG or PNG, Enhanced Typesetting has been refused.',
  mend: 'Save the cover as JPEG, RGB, 1600 × 2560 pixels.',
  basis: 'observed',
  sources: [kumihan, kfxOutput],
  level: everywhere('error'),
  check(book, report) {
    const { cover } = book
    if (cover?.path === undefined || book.encryption.some((file) => file.path === cover.path)) return
    const entry = book.entries.get(cover.path)
    const facts = entry === undefined ? undefined : readImageFacts(entry.bytes)
    const fault =
      facts === undefined
        ? 'missing file'
        : facts.format === 'empty'
          ? 'empty file'
          : facts.format === 'unknown'
            ? 'unreadable file'
            : facts.format !== 'jpeg' && facts.format !== 'png'
              ? `${facts.format} file`
              : facts.truncated === true
                ? `damaged ${facts.format} file`
                : undefined
    if (fault !== undefined) report({ file: cover.path, detail: `Unexpected ${fault} as cover, expected JPEG` })
  },
}
