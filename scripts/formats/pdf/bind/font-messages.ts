import type { VFileMessage } from 'vfile-message'
import { message } from '../../../base/message.ts'
import type { BoundFont } from './unite-fonts.ts'

/**
 * Fonts in a PDF that the theme did not bring: the browser took them from the machine of the day for characters that no face
 * of the theme has, so the book looks different elsewhere. And a PDF without a single font: a Chromium that finds no font of the
 * system's gives up on the book's own ones as well, and prints empty pages without a word.
 *
 * @param families the families of the theme
 */
export function fontMessages(fonts: readonly BoundFont[], families: readonly string[]): VFileMessage[] {
  if (fonts.length === 0) return [withoutText()]
  const own = families.map(plainName)
  const foreign = new Map<string, Set<string>>()
  for (const { name, characters } of fonts) {
    if (own.some((family) => plainName(name).startsWith(family))) continue
    foreign.set(name, new Set([...(foreign.get(name) ?? []), ...characters]))
  }
  return [...foreign].map(([name, characters]) => {
    const shown = [...characters].filter((character) => character.trim() !== '').slice(0, 12)
    return message({
      severity: 'warning',
      ruleId: 'pdf-foreign-font',
      reason: `Unexpected font ${name} in the PDF (${shown.join(' ')}), expected the faces of the theme only.`,
      note: 'No face of the theme has these characters, or a style names a family that it does not bring. Use others, or add a face to the theme.',
    })
  })
}

function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

function withoutText(): VFileMessage {
  return message({
    severity: 'error',
    ruleId: 'pdf-without-text',
    reason: 'Unexpected PDF without text, expected the words of the book.',
    note: 'The browser found no fonts on this machine. Install any font and fontconfig, or let Octavo use its own Chromium; `octavo doctor` shows what was found.',
  })
}
