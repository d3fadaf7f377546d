import path from 'node:path'
import { diagramCache } from './diagrams/cache.ts'
import { createDrawing } from './diagrams/draw.ts'
import { keptSpeech } from './math/kept-speech.ts'
import { createSpeech } from './math/speech.ts'
import { digestOf } from './manuscript/digest.ts'
import { readManuscript } from './manuscript/read-manuscript.ts'
import { inOrder, makeBook, type ReadBook } from './make-book.ts'
import type { Manuscript } from './book/book.ts'
import type { OutputConfig } from './book/config.ts'
import type { Theme } from './book/theme.ts'
import { readThemes } from './read-themes.ts'
import { pageSetting } from './themes/page-setting.ts'
import { readTheme } from './themes/read-theme.ts'

export interface ReadOptions {
  /** An explicitly configured browser, for diagrams that need one. */
  readonly browserPath?: string | undefined
  readonly signal?: AbortSignal | undefined
}

/** Reads, parses, checks and resolves a manuscript. Mistakes are messages: this throws only for bugs. */
export async function readBook(folder: string, options: ReadOptions = {}): Promise<ReadBook> {
  const { value: read, messages } = readManuscript(folder)
  if (read === undefined) return { equations: 0, messages: inOrder(messages) }
  const { language, theme } = read.config
  const { themes, messages: ofThemes } = await readThemes(read)
  const manuscript = withSettings(read, themes)
  const style = () => themes.get(theme) ?? readTheme('octavo', [])
  const kept = path.join(path.dirname(path.resolve(folder)), '.octavo')
  const made = await makeBook(manuscript, {
    theme: style,
    speak: await createSpeech(language, keptSpeech(path.join(kept, 'speech.jsonl'))),
    draw: createDrawing(style, diagramCache(path.join(kept, 'diagrams')), options),
  })
  return {
    ...made,
    digest: digestOf(manuscript.reader),
    themes,
    messages: inOrder([...messages, ...ofThemes, ...made.messages]),
  }
}

/** What fits on a page is the affair of its theme. */
function withSettings(manuscript: Manuscript, themes: ReadonlyMap<string, Theme>): Manuscript {
  const outputs = Object.entries(manuscript.config.outputs).map(([name, output]): [string, OutputConfig] => {
    const theme = themes.get(output.theme)
    return [name, theme === undefined ? output : { ...output, setting: pageSetting(theme) }]
  })
  return { ...manuscript, config: { ...manuscript.config, outputs: Object.fromEntries(outputs) } }
}
