import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import path from 'node:path'
import type { Draft, FileReader, Source } from '../book/book.ts'
import type { Element } from '../book/element.ts'
import { attachAttributes } from './attach-attributes.ts'
import { takeFrontMatter } from './front-matter.ts'
import { resolveIncludes } from './includes.ts'
import { parseInline } from './inline.ts'
import { createParser } from './markdown.ts'
import { reportUnclosed } from './report-unclosed.ts'
import { smartPunctuation } from './smart-punctuation.ts'

export interface ParseTools {
  readonly elements: readonly Element[]
  readonly reader: FileReader
  readonly folder: string
  readonly language: string
}

/**
 * Parses one chapter, which knows nothing of its neighbours: Markdown, includes, then each element gives the tree the
 * shape it needs. Messages are left on the chapter's file.
 */
export function parseChapter({ item, file }: Source, { elements, reader, folder, language }: ParseTools): Draft {
  const tree = parser(file)
  const trail = item.file === undefined ? [] : [path.posix.normalize(item.file)]
  const frontMatter = takeFrontMatter(tree, file)
  reportUnclosed(tree, file)
  resolveIncludes(tree, file.path, { parser, reader, folder, chapter: file }, trail)
  const tools = { reader, inline: (markdown: string, at: Parameters<typeof parseInline>[2]) => parseInline(parser, markdown, at) }
  for (const element of elements) element.shape?.(tree, file, tools)
  attachAttributes(tree, file)
  smartPunctuation(tree, language)
  return { item, file, tree, frontMatter }
}

const parser: (file: VFile) => Root = createParser()
