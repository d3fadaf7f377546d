import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from 'pdf-lib'
import type { StructureElement } from './structure-tree.ts'

/** Types of PDF 2.0 that Chromium uses, with what they are called in PDF 1.7. */
const roles: Readonly<Record<string, string>> = { Em: 'Span', Strong: 'Span', Aside: 'Div' }

/**
 * Writes a structure tree with its parent tree (ISO 32000-1 §14.7.4.4), id tree and role map. Ids of cells, which
 * Chromium takes from its process's counters, are numbered in reading order, so that two prints are the same bytes.
 */
export function writeStructure(document: PDFDocument, top: readonly StructureElement[]): void {
  const { context } = document
  const root = context.nextRef()
  const owners: Owners = { sequences: new Map(), annotations: new Map() }
  const ids = renumbered(top)
  const named: [string, PDFRef][] = []

  const write = (element: StructureElement, parent: PDFRef): PDFRef => {
    const ref = context.nextRef()
    const dict = context.obj({ Type: 'StructElem', S: element.type, P: parent })
    const page = element.kids.find((kid) => kid.kind === 'content')?.page
    if (page !== undefined) dict.set(PDFName.of('Pg'), page)
    if (element.alt !== undefined) dict.set(PDFName.of('Alt'), PDFHexString.fromText(element.alt))
    for (const [name, value] of element.carried) dict.set(name, withIds(document, value, ids))
    const id = idOf(element)
    if (id !== undefined) named.push([ids.get(id) ?? id, ref])
    // Registered before its kids, so that objects lie in reading order.
    context.assign(ref, dict)
    const kids = element.kids.map((kid): PDFObject => {
      if (kid.kind === 'element') return write(kid, ref)
      if (kid.kind === 'annotation') {
        owners.annotations.set(kid.ref, ref)
        return context.obj({ Type: 'OBJR', Pg: kid.page, Obj: kid.ref })
      }
      const ofPage = owners.sequences.get(kid.page) ?? []
      ofPage[kid.number] = ref
      owners.sequences.set(kid.page, ofPage)
      return kid.page === page ? PDFNumber.of(kid.number) : context.obj({ Type: 'MCR', Pg: kid.page, MCID: kid.number })
    })
    if (kids.length > 0)
      dict.set(PDFName.of('K'), kids.length === 1 && kids[0] !== undefined ? kids[0] : context.obj(kids))
    return ref
  }

  const kids = top.map((element) => write(element, root))
  const { nums, next } = parentNumbers(document, owners)
  const dict = context.obj({
    Type: 'StructTreeRoot',
    K: kids,
    ParentTree: context.register(context.obj({ Nums: nums })),
    ParentTreeNextKey: next,
    RoleMap: { ...roles },
  })
  if (named.length > 0) {
    named.sort(([a], [b]) => (a < b ? -1 : 1))
    const names = named.flatMap(([id, ref]): PDFObject[] => [PDFString.of(id), ref])
    dict.set(PDFName.of('IDTree'), context.register(context.obj({ Names: context.obj(names) })))
  }
  const old = document.catalog.get(PDFName.of('StructTreeRoot'))
  if (old instanceof PDFRef) context.delete(old)
  context.assign(root, dict)
  document.catalog.set(PDFName.of('StructTreeRoot'), root)
}

/** The element that each marked sequence (by page and number) and each annotation belongs to. */
interface Owners {
  readonly sequences: Map<PDFRef, PDFRef[]>
  readonly annotations: Map<PDFRef, PDFRef>
}

/** Numbers pages and annotations for the parent tree; an annotation that nobody owns loses its key. */
function parentNumbers(document: PDFDocument, owners: Owners): { nums: PDFArray; next: number } {
  const entries: [number, PDFObject][] = []
  const { context } = document
  let next = 0
  for (const page of document.getPages()) {
    const mine = owners.sequences.get(page.ref) ?? []
    const array = PDFArray.withContext(context)
    for (let index = 0; index < mine.length; index++) array.push(mine[index] ?? PDFNull)
    page.node.set(PDFName.of('StructParents'), PDFNumber.of(next))
    entries.push([next++, context.register(array)])
    for (const annotation of page.node.Annots()?.asArray() ?? []) {
      const dict = context.lookup(annotation)
      if (!(dict instanceof PDFDict && annotation instanceof PDFRef)) continue
      const owner = owners.annotations.get(annotation)
      dict.delete(PDFName.of('StructParent'))
      if (owner === undefined) continue
      dict.set(PDFName.of('StructParent'), PDFNumber.of(next))
      entries.push([next++, owner])
    }
  }
  return { nums: context.obj(entries.flatMap(([key, value]) => [PDFNumber.of(key), value])), next }
}

function renumbered(top: readonly StructureElement[]): Map<string, string> {
  const ids = new Map<string, string>()
  const visit = (element: StructureElement): void => {
    const id = idOf(element)
    if (id !== undefined) ids.set(id, `c${String(ids.size + 1).padStart(6, '0')}`)
    for (const kid of element.kids) if (kid.kind === 'element') visit(kid)
  }
  top.forEach(visit)
  return ids
}

function idOf(element: StructureElement): string | undefined {
  const id = element.carried.get(PDFName.of('ID'))
  return id instanceof PDFString || id instanceof PDFHexString ? id.decodeText() : undefined
}

/** A copy of a value with ids replaced, wherever in it they stand (`/ID`, `/Headers`). */
function withIds(document: PDFDocument, value: PDFObject, ids: ReadonlyMap<string, string>): PDFObject {
  const object = document.context.lookup(value) ?? value
  if (object instanceof PDFArray)
    return document.context.obj(object.asArray().map((item) => withIds(document, item, ids)))
  if (object instanceof PDFDict) {
    const copy = document.context.obj({})
    for (const [name, item] of object.entries()) copy.set(name, withIds(document, item, ids))
    return copy
  }
  if (object instanceof PDFString || object instanceof PDFHexString) {
    const id = ids.get(object.decodeText())
    return id === undefined ? object : PDFString.of(id)
  }
  return object
}
