import type { Condition } from './conditions.ts'
import type { PhrasingContent } from 'mdast'
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
    /** Of a part of a figure: `a`; set by `resolve`. */
    part?: string | undefined
    /** Of a part of a figure: how many stand side by side there; set by `resolve`. */
    columns?: number | undefined
    /** Of a long description and of the figure that it describes: its number in the chapter, from 1. */
    description?: number | undefined
    /** The file a node was included from, when it is not the chapter's own. */
    from?: string | undefined
    /** The outputs that it is in, when it is not in all of them; set by parse. */
    when?: readonly Condition[] | undefined
    /** A class for the element that the node becomes. */
    className?: string | undefined
    /** The levels of an index mark's entry, when it says them. */
    terms?: readonly PhrasingContent[][] | undefined
  }
}

declare module 'mdast' {
  interface Data {
    attributes?: Attributes | undefined
    id?: string | undefined
    number?: string | undefined
    part?: string | undefined
    columns?: number | undefined
    description?: number | undefined
    from?: string | undefined
    when?: readonly Condition[] | undefined
    className?: string | undefined
    /** The levels of an index mark's entry, when it says them. */
    terms?: readonly PhrasingContent[][] | undefined
  }
}

export {}
