/** A parsed XML document with places, and nothing of the DOM's machinery. */
export interface XmlDocument {
  readonly root: XmlElement
}

export interface XmlElement {
  readonly type: 'element'
  /** As written, prefix included. */
  readonly name: string
  /** Without prefix. */
  readonly local: string
  readonly namespace: string
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly XmlNode[]
  readonly parent?: XmlElement | undefined
  /** Of the `<`; 1-based. */
  readonly place: { readonly line: number; readonly column: number }
}

export interface XmlAttribute {
  readonly name: string
  readonly local: string
  readonly namespace: string
  readonly value: string
}

export interface XmlText {
  readonly type: 'text'
  readonly value: string
  readonly place: { readonly line: number; readonly column: number }
}

export type XmlNode = XmlElement | XmlText
