import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What an author does between two builds. */
export type Edit = 'none' | 'word' | 'page'

/** In the middle of the book: one word of a chapter's first paragraph is another. */
const middle = 'chapters/18-network-load-balancing.md'
/** Early in the book: a chapter gets a page's worth of text, and everything behind it moves. */
const early = 'chapters/02-reliable-links.md'

/** Copies a manuscript with an edit. */
export function edited(manuscript: string, edit: Edit, folder: string): void {
  cpSync(manuscript, folder, { recursive: true })
  if (edit === 'none') return
  const file = path.join(folder, edit === 'word' ? middle : early)
  const text = readFileSync(file, 'utf8')
  const at = /^[A-Z][a-z]+ [^\n]{200,}$/m.exec(text)
  if (at === null) throw new Error(`no paragraph in ${file}`)
  const found = at[0]
  const instead =
    edit === 'word'
      ? found.replace(/ (?:the|a|is|of) /, (word) => `${word}very `)
      : `${`${found}\n\n`.repeat(5)}${found}`
  writeFileSync(
    file,
    text.replace(found, () => instead),
  )
}
