import { readFileSync } from 'node:fs'

/** A case of a text file: a heading of level 2 and the fenced blocks below it. */
export interface Case {
  readonly name: string
  readonly blocks: readonly { readonly language: string; readonly text: string }[]
}

/** Reads test/cases/epub/<name>.md. */
export function readCases(name: string): readonly Case[] {
  const text = readFileSync(new URL(`../../cases/epub/${name}.md`, import.meta.url), 'utf8')
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => ({
      name: section.slice(0, section.indexOf('\n')),
      blocks: [...section.matchAll(/^```(\S+)\n(.*?)^```$/gms)].map(([, language = '', block = '']) => ({
        language,
        text: block,
      })),
    }))
}
