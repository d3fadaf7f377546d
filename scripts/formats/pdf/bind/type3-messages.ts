import type { VFileMessage } from 'vfile-message'
import { message } from '../../../base/message.ts'
import type { PackedPart } from '../clean/pack-part.ts'

/**
 * Chromium embeds fonts with cubic outlines, variable fonts and faces it had to slant or embolden itself as Type 3:
 * drawings of letters, which readers show badly. A theme that brings every face as static TrueType has none.
 */
export function type3Messages(parts: readonly PackedPart[]): VFileMessage[] {
  const count = parts
    .flatMap(({ part }) => part.objects)
    .filter(({ text }) => /\/Subtype\s*\/Type3\b/.test(text)).length
  if (count === 0) return []
  return [
    message({
      severity: 'warning',
      ruleId: 'pdf-type3',
      reason: `Unexpected ${count} fonts of Type 3 in the PDF, expected TrueType outlines.`,
      note: 'The theme lacks a face that the text asks for (a bold or an italic), brings one that is variable or has PostScript outlines, or the text has a character that none of its faces has.',
    }),
  ]
}
