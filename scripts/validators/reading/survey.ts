/** What `templates/reading/` tells of a book in an engine: plain data, made by our own script only. */

export interface Opened {
  /** Paths of the sections, in the engine's order. */
  readonly sections: readonly string[]
  /** Whether pages have a size of their own. */
  readonly fixed: boolean
}

/** An element by numbers of child elements from the body or the head down. */
export interface ElementPath {
  readonly root: 'body' | 'head'
  readonly steps: readonly number[]
}

export type Fault =
  | { readonly kind: 'image'; readonly at: ElementPath; readonly what: string }
  | { readonly kind: 'missing'; readonly at: ElementPath; readonly what: string }
  | { readonly kind: 'font'; readonly what: string; readonly family: string; readonly sheet?: string | undefined }
  | {
      readonly kind: 'link' | 'note'
      readonly at: ElementPath
      readonly what: string
      readonly target: 'section' | 'id'
    }
  | LookFault

/** What is wrong on one of the screens. `what`: some of the text. */
export interface LookFault {
  readonly kind: LookKind
  readonly at: ElementPath
  readonly what: string
  readonly px: number
  /** Of faint text: its colour and its ground's. */
  readonly colours?: string | undefined
  /** How many texts of the document have these colours. */
  readonly count?: number | undefined
}

export type LookKind = 'overflow' | 'clipped' | 'foot' | 'faint'

/** An entry of the engine's contents, page list or landmarks that leads nowhere. */
export interface LostEntry {
  readonly what: string
  readonly list: string
  readonly target: 'section' | 'id'
}

export interface Shown {
  readonly shown: boolean
  /** Characters that are no blanks. */
  readonly letters: number
  /** How many of them are left when the document is taken for HTML. */
  readonly lettersAsHtml: number
  readonly faults: readonly Fault[]
}

export interface Look {
  /** Characters that are no blanks and stand where they can be seen. */
  readonly letters: number
  readonly pictures: number
  readonly pages: number
  readonly faults: readonly Fault[]
}
