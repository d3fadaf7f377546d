import { h } from 'hastscript'
import type { Element } from 'hast'
import type { VFileMessage } from 'vfile-message'
import { writeXhtml, type Mark } from '../../base/xhtml.ts'
import type { Role } from '../../book/names.ts'
import type { RenderedDocument } from '../../book/rendered.ts'
import type { Face } from '../../book/theme.ts'
import { documentHref } from './file-names.ts'
import { holdWords } from '../../book/hold-words.ts'
import { holdFormulas } from '../../math/hold-formulas.ts'
import { markStandIns } from './kindle-stand-ins.ts'
import { kindleTree } from './kindle-tree.ts'
import { linkTree, type LinkTargets } from './link-tree.ts'
import { pageBreaksIn, type PageBreak } from './page-list.ts'
import { partition, semantics } from './semantics.ts'
import { findElement } from './visit.ts'

/** One content document, finished but for the frame that the template puts around it. */
export interface Page {
  /** Its id in the manifest, and its file name. */
  readonly id: string
  /** Below `EPUB/`. */
  readonly href: string
  readonly role: Role | 'cover'
  readonly title: string
  /** `epub:type` of the body. */
  readonly bodyType: string
  readonly xhtml: string
  readonly marks: readonly Mark[]
  /** Of the manifest item (EPUB 3.3 §D.2): `mathml`, `svg`. */
  readonly properties: readonly string[]
  /** Pages of the print edition that begin in it. */
  readonly breaks: readonly PageBreak[]
  /** The Markdown file; absent for the cover. */
  readonly file?: string | undefined
}

/**
 * Writes one document of the book as a page: its section with type, role and name, all links in place.
 *
 * @param standIns for Kindle: faces whose characters get a span of their own
 */
export function pageOf(
  document: RenderedDocument,
  targets: LinkTargets,
  kindle: boolean,
  standIns: readonly Face[] = [],
): { readonly page: Page; readonly messages: readonly VFileMessage[] } {
  const { chapter } = document
  const { role, matter } = chapter.item
  const href = documentHref(chapter.id)
  const { tree, messages } = linkTree(document, href, targets)
  if (kindle) {
    kindleTree(tree)
    markStandIns(tree, standIns)
  } else {
    holdFormulas(tree)
    holdWords(tree)
  }
  const section = sectionOf(role, chapter.target, chapter.titleText, tree.children as Element['children'])
  const { text, marks } = writeXhtml(section)
  const page: Page = {
    id: chapter.id,
    href,
    role,
    title: chapter.titleText,
    bodyType: partition[matter],
    xhtml: text,
    marks,
    properties: ['math', 'svg']
      .filter((name) => findElement(tree, (element) => element.tagName === name) !== undefined)
      .map((name) => (name === 'math' ? 'mathml' : name)),
    breaks: pageBreaksIn(tree),
    file: chapter.file.path,
  }
  return { page, messages }
}

/** The section is named by its heading; where none is shown it is named by its title and takes the chapter's id. */
function sectionOf(role: Role, target: string, title: string, children: Element['children']): Element {
  const { type, role: aria } = semantics[role]
  const heading = children.some((child) => findElement(child, ({ properties }) => properties['id'] === target))
  const name = heading
    ? { ariaLabelledBy: [target] }
    : { id: target, ...(aria === undefined ? {} : { ariaLabel: title }) }
  const section = h('section', {
    ...(type === undefined ? {} : { epubType: type }),
    ...(aria === undefined ? {} : { role: aria }),
    ...name,
  })
  section.children = children
  return section
}
