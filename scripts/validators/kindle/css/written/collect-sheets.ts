import { importOf } from './find-imports.ts'
import { readSheet, readStyleAttribute, type SheetContents } from './read-sheet.ts'
import { isForKfx } from '../is-for-kfx.ts'
import { fileOf, resolveHref } from '../../../../base/href.ts'
import { hrefOf, isHtml } from '../../tree.ts'
import { attribute, textOf } from '../../../../base/xml-query.ts'
import type { WrittenPlace, WrittenSheet } from './written-sheet.ts'
import type { ContentDocument } from '../../kindle-book.ts'
import type { XmlElement } from '../../../../base/xml.ts'
import { svg } from '../../../../base/namespaces.ts'

/** All that styles the book, and what ought to but cannot. */
export interface CollectedSheets {
  readonly sheets: readonly WrittenSheet[]
  /** References to sheets that lead to none. */
  readonly broken: readonly BrokenReference[]
  /** Files whose sheets, or some of them, a limit kept from being read. */
  readonly unread: readonly string[]
}

export interface BrokenReference {
  readonly file: string
  readonly place: WrittenPlace
  readonly href: string
}

/** Far beyond what books have: they bound the time, since every unit of text is parsed and every sheet visited. */
const limits = { text: 8_000_000, sheet: 4_000_000, perLink: 100, attributes: 50_000 }

interface Draft {
  readonly contents: SheetContents
  readonly documents: Set<ContentDocument>
  readonly elsewhere: Map<ContentDocument, string>
}

/** Reads every sheet that a document links, imports, embeds or has in an attribute; each file once, loops and all. */
export function collectSheets(
  contents: readonly ContentDocument[],
  styles: ReadonlyMap<string, string>,
): CollectedSheets {
  const files = new Map<string, Draft>()
  const parts: WrittenSheet[] = []
  const broken = new Map<string, BrokenReference>()
  const unread = new Set<string>()
  let [text, attributes] = [limits.text, limits.attributes]

  const affordable = (css: string, file: string): boolean => {
    const fits = css.length <= limits.sheet && css.length <= text
    if (fits) text -= css.length
    else unread.add(file)
    return fits
  }
  const draftOf = (path: string, css: string): Draft => {
    const known = files.get(path)
    if (known !== undefined) return known
    const read = readSheet(affordable(css, path) ? css : '')
    const draft: Draft = { contents: read, documents: new Set(), elsewhere: new Map() }
    files.set(path, draft)
    return draft
  }
  const follow = (reference: Reference, document: ContentDocument, seen: Set<string>): void => {
    const target = resolveHref(reference.file, reference.href)
    if (target.kind === 'elsewhere' && target.scheme === 'data') return
    const path = fileOf(target)
    const css = path === undefined ? undefined : styles.get(path)
    if (path === undefined || css === undefined) {
      const { file, place, href } = reference
      broken.set(`${file} ${href}`, { file, place, href })
      return
    }
    const key = `${path} ${reference.hidden ?? ''}`
    if (seen.has(key) || seen.size >= limits.perLink) return
    seen.add(key)
    const draft = draftOf(path, css)
    if (reference.hidden === undefined) draft.documents.add(document)
    else draft.elsewhere.set(document, reference.hidden)
    for (const each of importsOf(draft.contents, path, reference.hidden)) follow(each, document, seen)
  }

  for (const document of contents) {
    for (const element of document.elements) {
      const media = attribute(element, 'media') ?? ''
      const hidden = isForKfx(media) ? undefined : media
      const href = sheetHref(element)
      if (href !== undefined) {
        follow({ file: document.path, place: element.place, href, hidden }, document, new Set())
      } else if (isHtml(element, 'style')) {
        const css = textOf(element)
        if (!affordable(css, document.path)) continue
        const read = readSheet(css, element.children[0]?.place ?? element.place)
        const documents = hidden === undefined ? [document] : []
        const elsewhere = hidden === undefined ? [] : [{ document, media }]
        parts.push({ file: document.path, kind: 'embedded', owner: element, documents, elsewhere, ...read })
        for (const each of importsOf(read, document.path, hidden)) follow(each, document, new Set())
      }
      const style = attribute(element, 'style')
      if (style === undefined || (!isHtml(element) && element.namespace !== svg)) continue
      attributes -= 1
      if (attributes < 0) unread.add(document.path)
      if (attributes < 0 || !affordable(style, document.path)) continue
      const read = readStyleAttribute(style, element.place)
      parts.push({
        file: document.path,
        kind: 'attribute',
        owner: element,
        documents: [document],
        elsewhere: [],
        ...read,
      })
    }
  }
  const linked = Array.from(files, ([file, draft]): WrittenSheet => {
    const elsewhere = Array.from(draft.elsewhere, ([document, media]) => ({ document, media }))
    return { file, kind: 'file', documents: [...draft.documents], elsewhere, ...draft.contents }
  })
  return { sheets: [...linked, ...parts], broken: [...broken.values()], unread: [...unread] }
}

interface Reference {
  readonly file: string
  readonly place: WrittenPlace
  readonly href: string
  /** The media query on the way that keeps the sheet out of KFX. */
  readonly hidden: string | undefined
}

function importsOf(sheet: SheetContents, file: string, hidden: string | undefined): Reference[] {
  return sheet.atRules.flatMap((rule) => {
    const found = importOf(rule)
    if (found === undefined || rule.within.length > 0) return []
    return [
      {
        file,
        place: rule.place,
        href: found.href,
        hidden: hidden ?? (isForKfx(found.media) ? undefined : found.media),
      },
    ]
  })
}

function sheetHref(element: XmlElement): string | undefined {
  const relations = (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/)
  // Adobe's page templates are linked as sheets too, in a language of their own.
  const isCss = /^(?:text\/css\b.*|\s*)$/i.test(attribute(element, 'type') ?? '')
  const isSheet =
    isHtml(element, 'link') && relations.includes('stylesheet') && !relations.includes('alternate') && isCss
  return isSheet ? (hrefOf(element) ?? '') : undefined
}
