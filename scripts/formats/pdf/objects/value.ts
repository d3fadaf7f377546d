/** The objects of a PDF (ISO 32000-1 §7.3) as plain data. Text in them is Latin-1: a character is a byte. */
export type PdfValue = null | boolean | number | PdfName | PdfString | PdfRef | PdfArray | PdfDict

export interface PdfName {
  readonly kind: 'name'
  /** With `#xx` resolved. */
  readonly name: string
}

export interface PdfString {
  readonly kind: 'string'
  readonly bytes: string
}

export interface PdfRef {
  readonly kind: 'ref'
  /** Of the object; generations are 0 in what Chromium writes, and in what we do. */
  readonly number: number
}

export interface PdfArray {
  readonly kind: 'array'
  readonly items: readonly PdfValue[]
}

export interface PdfDict {
  readonly kind: 'dict'
  readonly entries: ReadonlyMap<string, PdfValue>
}

/** An indirect object; a stream's bytes are as they lie in the file, filters not undone. */
export interface PdfObject {
  readonly value: PdfValue
  readonly stream?: Uint8Array | undefined
}

type Tagged = Extract<PdfValue, { readonly kind: string }>

function isKind<Kind extends Tagged['kind']>(
  kind: Kind,
  value: Tagged,
): value is Extract<Tagged, { readonly kind: Kind }> {
  return value.kind === kind
}

/** The value where it is of a kind. */
export function as<Kind extends Tagged['kind']>(
  kind: Kind,
  value: PdfValue | undefined,
): Extract<Tagged, { readonly kind: Kind }> | undefined {
  return typeof value === 'object' && value !== null && isKind(kind, value) ? value : undefined
}

/** An entry of a value that is a dictionary; undefined for any other value. */
export function entry(value: PdfValue | undefined, key: string): PdfValue | undefined {
  return as('dict', value)?.entries.get(key)
}

/** The items of an array; none for any other value. */
export function itemsOf(value: PdfValue | undefined): readonly PdfValue[] {
  return as('array', value)?.items ?? []
}

export function nameOf(value: PdfValue | undefined): string | undefined {
  return as('name', value)?.name
}

export function numberOf(value: PdfValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined
}
