import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** A case of a literate test file: a heading, then fenced blocks by the language they name. */
export interface Case {
  readonly file: string
  readonly title: string
  readonly blocks: ReadonlyMap<string, string>
}

const heading = /^## (.+)$/gm
const fence = /^(`{3,})(\w+)\n([^]*?)^\1$/gm

/** Reads every case of the files of a folder below `test/cases`. */
export function readCases(folder: string): readonly Case[] {
  const directory = path.join(import.meta.dirname, '../cases', folder)
  return readdirSync(directory)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) => casesOf(name, readFileSync(path.join(directory, name), 'utf8')))
}

function casesOf(file: string, text: string): Case[] {
  const blanked = text.replace(fence, (block) => block.replace(/^## /gm, '-- '))
  const starts = [...blanked.matchAll(heading)].map((match) => ({ title: match[1] ?? '', at: match.index }))
  return starts.map(({ title, at }, index) => {
    const section = text.slice(at, starts[index + 1]?.at)
    const blocks = [...section.matchAll(fence)].map(([, , name = '', content = '']) => [name, content] as const)
    return { file, title, blocks: new Map(blocks) }
  })
}
