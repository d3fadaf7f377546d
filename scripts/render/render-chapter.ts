import type { Element as HastElement, ElementContent } from 'hast'
import type { FootnoteDefinition, Nodes, PhrasingContent, Root } from 'mdast'
import { toHast, type Handler as HastHandler, type State } from 'mdast-util-to-hast'
import { visit } from 'unist-util-visit'
import type { Message } from '../base/message.ts'
import type { Book, Chapter } from '../book/book.ts'
import type { Handler, RenderContext } from '../book/element.ts'
import { descriptionsSection } from './descriptions.ts'
import { holdCalls } from './hold-calls.ts'
import { createNotes } from './notes.ts'
import { notesSection, placeBeside } from './notes-section.ts'
import type { RenderTools } from './render.ts'

export interface RenderedChapter {
  readonly title: ElementContent[]
  readonly subtitle?: ElementContent[] | undefined
  readonly body: ElementContent[]
  /** Its figures in words, where they do not stand in the text. */
  readonly descriptions?: HastElement | undefined
  /** The chapter's notes, in the order of their first calls. */
  readonly notes?: HastElement | undefined
  /** The number that the first note of the next chapter has in a book that counts through. */
  readonly nextNote: number
}

/**
 * Renders one chapter with the handlers of all elements.
 *
 * @param tools `firstNote` is the number of the chapter's first note
 */
export function renderChapter(
  book: Book,
  chapter: Chapter,
  tools: RenderTools & { report: (made: Message) => void; firstNote: number },
): RenderedChapter {
  const definitions = new Map<string, FootnoteDefinition>()
  visit(chapter.tree, 'footnoteDefinition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  const notes = createNotes({
    chapter: chapter.id,
    language: book.config.language,
    definitions,
    convert: (nodes) => tidy(convert(nodes)),
    first: tools.firstNote,
    returns: tools.output.profile !== 'kindle',
  })
  const shared = {
    book,
    chapter,
    output: tools.output,
    math: tools.math,
    highlight: tools.highlight,
    report: tools.report,
    notes,
  }
  const handlers: Record<string, HastHandler> = {}
  for (const element of tools.elements) {
    for (const [type, handler] of Object.entries(element.handlers ?? {})) handlers[type] = wrap(handler, shared)
  }
  function convert(children: readonly Nodes[]): ElementContent[] {
    // toHast takes any mdast node and gives a root for a root.
    const made = toHast({ type: 'root', children } as Root, { handlers })
    holdCalls(made)
    return made.type === 'root' ? made.children.filter((node) => node.type !== 'doctype') : []
  }
  // As a paragraph: between the blocks of a root line ends are put, which within a title would show as spaces.
  const inline = (children: readonly PhrasingContent[]): ElementContent[] => {
    const [line] = convert([{ type: 'paragraph', children: [...children] }])
    return line?.type === 'element' ? line.children : []
  }
  const title = inline(chapter.title)
  const subtitle = chapter.subtitle === undefined ? undefined : inline(chapter.subtitle)
  const body = tidy(convert(chapter.tree.children))
  const descriptions = descriptionsSection(chapter.tree, (nodes) => tidy(convert(nodes)), { book, chapter })
  const finished = notes.finish()
  if (tools.output.format === 'web') placeBeside([...title, ...(subtitle ?? []), ...body], finished)
  return {
    title,
    subtitle,
    body,
    descriptions,
    notes: notesSection(finished, book.config.language),
    nextNote: tools.firstNote + finished.length,
  }
}

/** A handler of ours sees a context; mdast-util-to-hast's sees its state. */
function wrap(handler: Handler, shared: Omit<RenderContext, 'all' | 'inline' | 'patch' | 'state'>): HastHandler {
  return (state: State, node: Nodes) => {
    const context: RenderContext = {
      ...shared,
      state,
      all: (parent) => ('children' in parent ? state.all(parent) : []),
      inline: (nodes) => state.all({ type: 'root', children: nodes } as Root),
      patch: (from, to) => {
        state.patch(from, to)
        return to
      },
    }
    return handler(node as never, context)
  }
}

/** Line ends between blocks carry nothing and differ from writer to writer. */
function tidy(nodes: ElementContent[]): ElementContent[] {
  return nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '')
}
