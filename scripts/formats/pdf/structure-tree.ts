import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from 'pdf-lib'

/** An element of the structure tree (ISO 32000-1 §14.7.2), out of the file and easy to move. */
export interface StructureElement {
  readonly kind: 'element'
  type: string
  alt: string | undefined
  /** Entries that are carried along: attributes, language, id. */
  readonly carried: ReadonlyMap<PDFName, PDFObject>
  kids: StructureKid[]
}

/** A marked sequence of a page. */
export interface MarkedSequence {
  readonly kind: 'content'
  readonly page: PDFRef
  readonly number: number
}

/** An annotation, such as a link's. */
export interface AnnotationKid {
  readonly kind: 'annotation'
  readonly page: PDFRef
  readonly ref: PDFRef
}

export type StructureKid = StructureElement | MarkedSequence | AnnotationKid

const carriedNames = ['A', 'Lang', 'ID', 'ActualText', 'E', 'T', 'C'].map((name) => PDFName.of(name))

/** Reads the structure tree and takes its elements out of the document; undefined for an untagged one. */
export function takeStructureTree(document: PDFDocument): StructureElement[] | undefined {
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  if (root === undefined) return undefined
  const { context } = document

  const read = (value: PDFObject | undefined, page: PDFRef | undefined): StructureKid[] => {
    const object = context.lookup(value)
    if (object instanceof PDFArray) return object.asArray().flatMap((kid) => read(kid, page))
    if (object instanceof PDFNumber)
      return page === undefined ? [] : [{ kind: 'content', page, number: object.asNumber() }]
    if (!(object instanceof PDFDict)) return []
    const own = object.get(PDFName.of('Pg'))
    const place = own instanceof PDFRef ? own : page
    const number = object.lookupMaybe(PDFName.of('MCID'), PDFNumber)
    if (number !== undefined)
      return place === undefined ? [] : [{ kind: 'content', page: place, number: number.asNumber() }]
    const annotation = object.get(PDFName.of('Obj'))
    if (annotation instanceof PDFRef)
      return place === undefined ? [] : [{ kind: 'annotation', page: place, ref: annotation }]
    const element = toElement(object, read(object.get(PDFName.of('K')), place))
    if (value instanceof PDFRef) context.delete(value)
    return [element]
  }
  return read(root.get(PDFName.of('K')), undefined).filter((kid) => kid.kind === 'element')
}

function toElement(dict: PDFDict, kids: StructureKid[]): StructureElement {
  const alt = dict.lookup(PDFName.of('Alt'))
  const carried = carriedNames.flatMap((name): [PDFName, PDFObject][] => {
    const value = dict.get(name)
    return value === undefined ? [] : [[name, value]]
  })
  return {
    kind: 'element',
    type: dict.lookupMaybe(PDFName.of('S'), PDFName)?.decodeText() ?? 'NonStruct',
    alt: alt instanceof PDFString || alt instanceof PDFHexString ? alt.decodeText() : undefined,
    carried: new Map(carried),
    kids,
  }
}
