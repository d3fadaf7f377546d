import { message, type Message } from '../base/message.ts'
import { checkSheet } from './check-sheet.ts'
import type { Layer } from './layers.ts'

/** The sheets of a theme, each for one kind of page; `book.css` is for all of them. */
export const sheetNames = ['book.css', 'page.css', 'print.css', 'reader.css', 'web.css'] as const
export type SheetName = (typeof sheetNames)[number]

/**
 * The sheets of all layers, those of what is extended first. A theme that extends nothing brings book.css and page.css;
 * the others are its choice.
 */
export function sheetsOf(layers: readonly Layer[]): {
  readonly sheets: Readonly<Record<SheetName, string>>
  readonly messages: readonly Message[]
} {
  const messages: Message[] = []
  const parts = new Map<SheetName, string[]>()
  for (const { folder, file, data } of layers) {
    for (const name of sheetNames) {
      const read = folder.text(name)
      const path = `${folder.shown}/${name}`
      if (read.ok) {
        parts.set(name, [...(parts.get(name) ?? []), read.value])
        if (folder.own) messages.push(...checkSheet(read.value, path))
      } else if (read.ruleId !== 'file-missing') {
        const { ruleId, reason, note, place } = read
        messages.push(message({ severity: 'error', ruleId, reason, note, file: path, place }))
      } else if (data.extends === undefined && (name === 'book.css' || name === 'page.css')) {
        messages.push(
          message({
            severity: 'error',
            ruleId: 'theme-sheet',
            reason: `Could not find \`${name}\` beside theme.yaml, expected it of a theme that extends none`,
            note: 'Write it, or say `extends: octavo`.',
            file,
            place: { line: 1, column: 1 },
          }),
        )
      }
    }
  }
  const sheet = (name: SheetName): string => (parts.get(name) ?? []).join('\n')
  return {
    sheets: {
      'book.css': sheet('book.css'),
      'page.css': sheet('page.css'),
      'print.css': sheet('print.css'),
      'reader.css': sheet('reader.css'),
      'web.css': sheet('web.css'),
    },
    messages,
  }
}
