import path from 'node:path'
import { message, type Message } from './base/message.ts'
import type { Manuscript } from './book/book.ts'
import type { Theme } from './book/theme.ts'
import { elements } from './elements/index.ts'
import { faceProblem } from './fonts/face-problem.ts'
import { openTheme } from './themes/read-theme.ts'

/** The themes of a book and of its outputs, by the names that book.yaml gives them. Those with errors are told and left out. */
export async function readThemes({
  config,
  folder,
  reader,
}: Manuscript): Promise<{ readonly themes: ReadonlyMap<string, Theme>; readonly messages: readonly Message[] }> {
  const themes = new Map<string, Theme>()
  const messages: Message[] = []
  const elementNames = elements.map((element) => element.name)
  const named = [
    { name: config.theme, key: 'theme' },
    ...Object.values(config.outputs).map(({ name, theme }) => ({ name: theme, key: `outputs.${name}.theme` })),
  ]
  for (const { name, key } of named.filter((one, at) => named.findIndex((each) => each.name === one.name) === at)) {
    const place = config.places?.[key] ?? config.places?.['theme']
    const at = { file: `${folder}/book.yaml`, place }
    const { value: theme, messages: found } = openTheme(name, elementNames, { reader, folder }, at)
    messages.push(...found)
    if (theme === undefined) continue
    messages.push(...(await fontProblems(theme)))
    themes.set(name, theme)
  }
  return { themes, messages }
}

/** Fonts that the theme's own folder brings are the author's, and may be anything. */
async function fontProblems({ faces }: Theme): Promise<Message[]> {
  const messages: Message[] = []
  for (const { bytes, path: file, named } of faces) {
    if (bytes === undefined) continue
    const problem = await faceProblem(path.basename(file), bytes)
    if (problem !== undefined) messages.push(message({ ...problem, ...named }))
  }
  return messages
}
