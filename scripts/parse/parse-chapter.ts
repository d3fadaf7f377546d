import type { Root } from 'mdast'
import { VFile } from 'vfile'
import path from 'node:path'
import type { Draft, FileReader, Source } from '../book/book.ts'
import type { Element, ShapeTools } from '../book/element.ts'
import { sourceOf } from '../book/source-of.ts'
import type { TextSettings } from '../book/text-settings.ts'
import { addSubtitle } from './add-subtitle.ts'
import { attachAttributes } from './attach-attributes.ts'
import { chapterConditions } from './chapter-conditions.ts'
import { takeFrontMatter } from './front-matter.ts'
import { mostIncludes, resolveIncludes } from './includes.ts'
import { createParser } from './markdown.ts'
import { markIncluded } from './mark-included.ts'
import { notesOf, parseInline, parseLines, type Defined } from './pieces.ts'
import { reportUnclosed } from './report-unclosed.ts'
import { reportUnreadAttributes } from './report-unread-attributes.ts'
import { reportUnknown } from './report-unknown.ts'
import { resolveDefinitions, type Definitions } from './resolve-definitions.ts'
import { smartPunctuation } from './smart-punctuation.ts'
import { parseWithin } from './within.ts'

export interface ParseTools extends TextSettings {
  readonly elements: readonly Element[]
  readonly reader: FileReader
  readonly folder: string
}

/**
 * Parses one chapter, which knows nothing of its neighbours: Markdown, includes, then each element gives the tree the
 * shape it needs. Messages are left on the chapter's file.
 */
export function parseChapter({ item, file }: Source, tools: ParseTools): Draft {
  const { elements, reader, folder, language, boxes, outputs, variables, abbreviations } = tools
  const tree = parser(file)
  const trail = item.file === undefined ? [] : [path.posix.normalize(item.file)]
  const frontMatter = takeFrontMatter(tree, file)
  reportUnclosed(tree, file, file)
  // By file: of the chapter's own there is no name on its nodes.
  const links = new Map<string | undefined, Definitions>([[undefined, resolveDefinitions(tree)]])
  const included = new Map<string, VFile>()
  const includes = { parser, reader, folder, chapter: file, included, links, budget: { left: mostIncludes } }
  resolveIncludes(tree, file.path, includes, trail)
  const definedIn = (from: string | undefined): Defined => ({
    notes: notesOf(tree, from),
    // A file of data defines nothing: its cells mean what the chapter says.
    links: links.get(from) ?? links.get(undefined) ?? new Map(),
  })
  const shaping: ShapeTools = {
    reader,
    language,
    boxes,
    outputs,
    variables,
    abbreviations,
    sourceOf: (node) => sourceOf(node, file, included),
    inline: (markdown, at, { data }) => {
      const words = parseInline(parser, markdown, at, definedIn(data?.from))
      if (data?.from !== undefined) for (const node of words) markIncluded(node, data.from)
      return words
    },
    lines: (lines, { data }) => {
      const blocks = parseLines(parser, lines, definedIn(data?.from))
      if (data?.from !== undefined) for (const node of blocks) markIncluded(node, data.from)
      return blocks
    },
    data: (name) => {
      const read = reader.text(name)
      if (!read.ok) return read
      const data = new VFile({ path: path.posix.join(folder, name), value: read.value })
      included.set(data.path, data)
      return { ok: true, value: data }
    },
    blocks: (code) => {
      const own = (code.data?.from === undefined ? undefined : included.get(code.data.from)) ?? file
      const inner = parseWithin(parser, code, String(own))
      reportUnclosed(inner, own, file)
      resolveDefinitions(inner)
      if (code.data?.from !== undefined) markIncluded(inner, code.data.from)
      resolveIncludes(inner, own.path, includes, trail)
      return inner.children.filter(({ type }) => type !== 'yaml')
    },
  }
  addSubtitle(tree, frontMatter, shaping.inline)
  for (const element of elements) element.shape?.(tree, file, shaping)
  reportUnreadAttributes(tree, file, shaping.sourceOf)
  attachAttributes(tree, file, shaping.sourceOf)
  reportUnknown(tree, file, [...elements.flatMap(({ containers }) => containers ?? []), ...Object.keys(boxes)])
  smartPunctuation(tree, language)
  const when = chapterConditions({ item, file }, frontMatter, tree, outputs, folder)
  return { item, file, tree, included, frontMatter, when }
}

const parser: (file: VFile) => Root = createParser()
