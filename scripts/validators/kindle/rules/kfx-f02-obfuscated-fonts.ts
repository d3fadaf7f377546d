import { unrepaired, type KindleRule } from '../rule.ts'
import { kfxOutput } from '../sources.ts'

export const kfxF02ObfuscatedFonts: KindleRule = {
  id: 'KFX-F02',
  summary: 'A font is obfuscated',
  why: 'KFX Output undoes the obfuscation of IDPF and Adobe before it converts. Nobody has seen KDP and Send to Kindle do so.',
  mend: 'Embed the font as it is, if its licence lets you.',
  basis: 'observed',
  sources: [kfxOutput],
  level: unrepaired('info', 'warning'),
  check(book, report) {
    for (const { path, mangling, spoilt } of book.fonts()) {
      // One that cannot be undone has a rule of its own.
      if (mangling === undefined || spoilt) continue
      report({ file: path, detail: `Unexpected obfuscation (${mangling}), expected the font as it is` })
    }
  },
}
