import type { Element as HastElement, ElementContent, Root as HastRoot } from 'hast'
import { h } from 'hastscript'
import type { VFileMessage } from 'vfile-message'
import type { Book, Chapter } from '../book/book.ts'
import type { OutputConfig } from '../book/config.ts'
import type { Element, Highlighter, MathRenderer } from '../book/element.ts'
import type { RenderedBook, RenderedDocument } from '../book/rendered.ts'
import { withDropCap } from './drop-cap.ts'
import { generatedPage } from './generated-page.ts'
import { openingOf } from './opening.ts'
import { renderChapter, type RenderedChapter } from './render-chapter.ts'

/** What rendering uses besides the book. */
export interface RenderTools {
  readonly elements: readonly Element[]
  readonly math: MathRenderer
  readonly highlight: Highlighter
  readonly output: OutputConfig
  /** Whether chapters begin with a large letter. */
  readonly dropCaps?: boolean | undefined
}

/** mdast → hast for every document of the spine: semantic HTML5 and MathML, the narrow waist of the house. */
export function render(book: Book, tools: RenderTools): RenderedBook & { readonly messages: readonly VFileMessage[] } {
  const messages: VFileMessage[] = []
  let firstNote = 1
  const documents = book.chapters.map((chapter): RenderedDocument => {
    const generated = generatedPage(book, chapter)
    if (generated !== undefined) return { chapter, tree: generated }
    const made = renderChapter(book, chapter, { ...tools, firstNote, report: (found) => messages.push(found) })
    if (book.config.notes.numbering === 'book') firstNote = made.nextNote
    return { chapter, tree: documentOf(book, chapter, made, tools) }
  })
  const assets = tools.math.assets.size === 0 ? book.assets : new Map([...book.assets, ...tools.math.assets])
  return { book: { ...book, assets }, documents, messages }
}

function documentOf(book: Book, chapter: Chapter, made: RenderedChapter, tools: RenderTools): HastRoot {
  const { body, title, subtitle, descriptions, notes } = made
  const after = [descriptions, notes].filter((section) => section !== undefined)
  if (chapter.untitled === true) return { type: 'root', children: [displayed(chapter, body), ...after] }
  const opened = tools.dropCaps === true ? withDropCap(chapter, body) : body
  return { type: 'root', children: [openingOf(book, chapter, { title, subtitle }), ...opened, ...after] }
}

/** A page that is designed as a whole: its words stand by themselves, under no title. */
function displayed({ item }: Chapter, body: ElementContent[]): HastElement {
  return h('div', { className: ['displayed-page', item.role] }, body)
}
