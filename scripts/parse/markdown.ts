import type { Root } from 'mdast'
import type { Construct, Extension } from 'micromark-util-types'
import type { VFile } from 'vfile'
import type { Processor } from 'unified'
import { defListFromMarkdown } from 'mdast-util-definition-list'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { defList } from 'micromark-extension-definition-list'
import { directive } from 'micromark-extension-directive'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import { codes } from 'micromark-util-symbol'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { shiftOffsets } from './shift-offsets.ts'
import { bookSyntax } from './syntax/book-syntax.ts'

/**
 * Makes the reader of chapters: CommonMark, tables, notes, strikethrough and tasks of GFM, directives, front matter,
 * definition lists and the book syntax. The processor is put together once and frozen.
 *
 * @returns a function that parses a file; places are those of `String(file)`, where an editor shows them
 */
export function createParser(): (file: VFile) => Root {
  const processor = unified().use(remarkParse).use(bookMarkdown).freeze()
  return (file) => {
    const tree = processor.parse(file)
    // micromark drops a byte order mark without counting it.
    if (String(file).startsWith('\uFEFF')) shiftOffsets(tree, 1)
    return tree
  }
}

function bookMarkdown(this: Processor): void {
  const book = bookSyntax()
  this.data({
    // Later ones are tried first: `[^a]` is a note before it is a group of references.
    micromarkExtensions: [
      ...book.micromark,
      leafDirectives(),
      gfmFootnote(),
      gfmStrikethrough({ singleTilde: false }),
      gfmTable(),
      gfmTaskListItem(),
      defList,
      frontmatter('yaml'),
    ],
    fromMarkdownExtensions: [
      directiveFromMarkdown({ verbose: true }),
      gfmFootnoteFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmTableFromMarkdown(),
      gfmTaskListItemFromMarkdown(),
      defListFromMarkdown,
      frontmatterFromMarkdown('yaml'),
      ...book.fromMarkdown,
    ],
  })
}

/** `::name[label]{attributes}`. Text directives would eat `12:30`; containers are read by the book syntax. */
function leafDirectives(): Extension {
  const flow = directive().flow?.[codes.colon]
  const constructs: Construct[] = Array.isArray(flow) ? flow : []
  return { flow: { [codes.colon]: constructs.filter((construct) => construct.concrete !== true) } }
}
