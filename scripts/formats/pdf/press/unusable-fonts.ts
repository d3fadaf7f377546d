import type { VFileMessage } from 'vfile-message'
import { message } from '../../../base/message.ts'

/** The browser refuses faces of the book: lines measured without them would be those of another face. */
export class UnusableFonts extends Error {
  /** Family, weight and style of each. */
  readonly faces: readonly string[]
  constructor(faces: readonly string[]) {
    super(`Unusable fonts: ${faces.join(', ')}`)
    this.faces = faces
  }
}

/** What an author is told of them. */
export function unusableFonts({ faces }: UnusableFonts): VFileMessage {
  return message({
    severity: 'error',
    ruleId: 'pdf-unusable-font',
    reason: `Unexpected fonts that the browser refuses (${faces.join(', ')}), expected faces that it can show.`,
    note: 'Install the package or the file of the theme anew; a font that other programs open as well should be given as static TrueType.',
  })
}
