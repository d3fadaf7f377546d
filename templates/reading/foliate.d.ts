// What of foliate-js 1.0.1 is called here; the package has no types of its own. Types only: no browser asks for this file.

declare module 'foliate/epub.js' {
  /** foliate's reader of EPUBs. Rejects, and throws, with errors of its own. */
  export class EPUB {
    constructor(loaders: {
      readonly loadText: (path: string) => Promise<string | null>
      readonly loadBlob: (path: string) => Promise<Blob | null>
      readonly getSize: (path: string) => number
      readonly sha1: (text: string) => Promise<Uint8Array>
    })
    init(): Promise<EPUB>
    loadText(path: string): Promise<string | null>
    isExternal(href: string): boolean
    /** Null for what is no address of the book's; an index below 0 for what is no section. */
    resolveHref(href: string): { readonly index: number } | null
    readonly sections: readonly Section[]
    readonly resources: {
      readonly manifest: readonly Item[]
      getItemByHref(href: string): Item | undefined
    }
    readonly toc?: readonly Entry[] | null
    readonly pageList?: readonly Entry[] | null
    readonly landmarks?: readonly Entry[] | null
    /** Fires `data` for each file before it gets its address. */
    readonly transformTarget: EventTarget
  }

  export interface Section {
    /** The path inside the archive. */
    readonly id: string
    resolveHref(href: string): string
    createDocument(): Promise<Document>
  }

  export interface Item {
    readonly href: string
    readonly mediaType: string
  }

  export interface Entry {
    readonly href?: string | null
    readonly subitems?: readonly Entry[] | null
  }
}

declare module 'foliate/view.js' {
  import type { EPUB } from 'foliate/epub.js'

  /** `<foliate-view>`, which shows a book. Fires `load` with a document and its number. */
  export class View extends HTMLElement {
    open(book: EPUB): Promise<void>
    close(): void
    readonly isFixedLayout: boolean
    /** foliate's paginator, or its spreads for pages of fixed layout, which have neither `render` nor `setStyles`. */
    readonly renderer: HTMLElement & {
      /** px from one page to the next. */
      readonly size: number
      goTo(target: { readonly index: number; readonly anchor?: number }): Promise<void>
      render(): void
      setStyles(styles: readonly [before: string, after: string]): void
    }
  }
}
