import type { Root } from 'hast'
import { parseXml } from '../../scripts/base/xml-parse.ts'
import { writeXhtml } from '../../scripts/base/xhtml.ts'
import type { Book } from '../../scripts/book/book.ts'
import { elements } from '../../scripts/elements/index.ts'
import { lostIn } from '../../scripts/integrity/compare.ts'
import { markupOfXml } from '../../scripts/integrity/markup-of-xml.ts'
import { saidInMarkup } from '../../scripts/integrity/said-in-markup.ts'
import { wantedOf } from '../../scripts/integrity/wanted.ts'
import type { ReadBook } from '../../scripts/make-book.ts'
import { createMathRenderer } from '../../scripts/render/math-renderer.ts'
import { render } from '../../scripts/render/render.ts'
import { bookFrom } from '../manuscripts/in-memory.ts'

/** A book of one chapter, whatever it says; other files of the manuscript stand beside it. */
export async function bookOf(chapter: string, more: Readonly<Record<string, string>> = {}): Promise<ReadBook> {
  const yaml = 'title: T\nauthors: [A]\nslug: t\ndate: 2026-11-22\ncontents: { chapters: [chapters/one.md] }\n'
  return await bookFrom(new Map(Object.entries({ 'book.yaml': yaml, 'chapters/one.md': chapter, ...more })))
}

/** What is wrong with the chapter as XHTML, and what it has lost on the way there; nothing for a sound one. */
export function faultsOf(read: ReadBook): string[] {
  const { book, formulas, highlight } = read
  const output = book?.config.outputs['epub']
  if (book === undefined || formulas === undefined || highlight === undefined || output === undefined)
    return ['no book']
  const math = createMathRenderer(formulas, 'reflowable')
  return render(book, { elements, math, highlight, output }).documents.flatMap(({ tree }) => faultsIn(tree, book, read))
}

function faultsIn(tree: Root, { chapters }: Book, { formulas }: ReadBook): string[] {
  const { text } = writeXhtml({ type: 'element', tagName: 'section', properties: {}, children: tree.children as never })
  const { document, problem } = parseXml(`<page xmlns:epub="http://www.idpf.org/2007/ops">${text}</page>`)
  if (document === undefined) return [`${problem?.kind ?? 'nothing'}: ${problem?.reason ?? text}`]
  const said = saidInMarkup(markupOfXml(document.root))
  const textOf = (tex: string, display: boolean): string | undefined => {
    const conversion = formulas?.convert(tex, display)
    if (conversion?.ok !== true) return undefined
    const { text: xml } = writeXhtml({ type: 'root', children: conversion.render('reflowable') })
    const math = parseXml(`<m>${xml}</m>`).document
    return math === undefined ? undefined : saidInMarkup(markupOfXml(math.root)).formulas?.join('')
  }
  return chapters.flatMap((chapter) =>
    lostIn(wantedOf(chapter, textOf), said).map(({ what, text: lost }) => `lost ${what}: ${lost}`),
  )
}
