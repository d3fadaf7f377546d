import path from 'node:path'
import { diagramCache } from './diagrams/cache.ts'
import { createDrawing } from './diagrams/draw.ts'
import { createSpeech } from './math/speech.ts'
import { digestOf } from './manuscript/digest.ts'
import { readManuscript } from './manuscript/read-manuscript.ts'
import { inOrder, makeBook, type ReadBook } from './make-book.ts'
import { readThemes } from './read-themes.ts'
import { readTheme } from './themes/read-theme.ts'

export interface ReadOptions {
  /** An explicitly configured browser, for diagrams that need one. */
  readonly browserPath?: string | undefined
  readonly signal?: AbortSignal | undefined
}

/** Reads, parses, checks and resolves a manuscript. Mistakes are messages: this throws only for bugs. */
export async function readBook(folder: string, options: ReadOptions = {}): Promise<ReadBook> {
  const { value: manuscript, messages } = readManuscript(folder)
  if (manuscript === undefined) return { equations: 0, messages: inOrder(messages) }
  const { language, theme } = manuscript.config
  const { themes, messages: ofThemes } = await readThemes(manuscript)
  const style = () => themes.get(theme) ?? readTheme('octavo', [])
  const made = await makeBook(manuscript, {
    theme: style,
    speak: await createSpeech(language),
    draw: createDrawing(
      style,
      diagramCache(path.join(path.dirname(path.resolve(folder)), '.octavo', 'diagrams')),
      options,
    ),
  })
  return {
    ...made,
    digest: digestOf(manuscript.reader),
    themes,
    messages: inOrder([...messages, ...ofThemes, ...made.messages]),
  }
}
