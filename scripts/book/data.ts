import type { Attributes } from './nodes.ts'

declare module 'unist' {
  /** What the stages hang on nodes of a chapter. */
  interface Data {
    /** `{#id .class}` after a heading, a link, a code span. */
    attributes?: Attributes | undefined
    /** The node's id in every output; set by `resolve`. */
    id?: string | undefined
    /** `3.2`; set by `resolve`. */
    number?: string | undefined
    /** The file a node was included from, when it is not the chapter's own. */
    from?: string | undefined
    /** A class for the element that the node becomes. */
    className?: string | undefined
  }
}

declare module 'mdast' {
  interface Data {
    attributes?: Attributes | undefined
    id?: string | undefined
    number?: string | undefined
    from?: string | undefined
    className?: string | undefined
  }
}

export {}
