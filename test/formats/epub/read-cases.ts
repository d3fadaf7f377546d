import { readFileSync } from 'node:fs'

/** A case of a text file: a heading of level 2 and the fenced blocks below it. */
export interface Case {
  readonly name: string
  readonly blocks: readonly { readonly language: string; readonly text: string }[]
}

/** Reads test/cases/epub/<name>.md. */
export function readCases(name: string): readonly Case[] {
  const text = readFileSync(new URL(`../../cases/epub/${name}.md`, import.meta.url), 'utf8')
  const fence = /^(`{3,})(\S+)\n(.*?)^\1$/gms
  // Headings of the Markdown under test are none of the file's own.
  const blanked = text.replace(fence, (block) => block.replaceAll(/^##/gm, '--'))
  const starts = [...blanked.matchAll(/^## (.+)$/gm)]
  return starts.map(({ 1: title = '', index }, at) => ({
    name: title,
    blocks: [...text.slice(index, starts[at + 1]?.index).matchAll(fence)].map(([, , language = '', block = '']) => ({
      language,
      text: block,
    })),
  }))
}
