import type { Origin } from '../base/message.ts'

/** A theme, read from templates/: nothing of it is known to elements or engines. */
export interface Theme {
  readonly name: string
  /** Base sheets of all elements, in the shelf's order, then the theme's own `book.css`. */
  readonly css: string
  /** The theme's sheet for pages (`page.css`): page boxes, running heads, folios. */
  readonly pageCss: string
  /** What `print.css` changes of that on paper: margins that mirror, ink without colour. */
  readonly printCss: string
  /** The theme's sheet for browsers (`web.css`): the web edition only. */
  readonly webCss: string
  /** The theme's sheet for readers (`reader.css`): EPUB only. */
  readonly readerCss: string
  /** Those that the book is set in; of `fallbacks` those that it needs. */
  readonly faces: readonly Face[]
  /** Who stands in for characters that the theme's own families lack, the first that can. */
  readonly fallbacks?: readonly Fallback[] | undefined
  readonly tokens: ThemeTokens
  /** Whether chapters begin with a large letter, when book.yaml does not say. */
  readonly dropCaps?: boolean | undefined
}

/** What a face is for. */
export type Use = 'text' | 'sans' | 'mono' | 'math'

/** One static font file with TrueType outlines (CFF and variable fonts become Type 3 in Chromium's PDF). */
export interface Face {
  readonly family: string
  readonly weight: number
  readonly style: 'normal' | 'italic'
  /** Text faces are subset by what the book says in them, fallbacks hold only what they stand in for. */
  readonly use: Use | 'fallback'
  /** Absolute path of the font's file. */
  readonly path: string
  /** The file itself, when it is not to be read from the path: a font of the author's. */
  readonly bytes?: Uint8Array | undefined
  /** Where the theme names it, for messages. */
  readonly named?: Origin | undefined
  /** Characters that it stands in for, where the face of the text lacks them. */
  readonly fills?: string | undefined
}

/** A family that stands in for others. */
export interface Fallback {
  readonly family: string
  /** None when its package is not installed. */
  readonly faces: readonly Face[]
  /** The npm package that brings it. */
  readonly package?: string | undefined
  /** Scripts (Unicode's property, or `emoji`) that it is made for: it comes first for them, and a message names its package. */
  readonly scripts?: readonly string[] | undefined
  /** Languages of books in which it comes first: what Unicode unites, Chinese and Japanese write differently. */
  readonly languages?: readonly string[] | undefined
}

/** What a theme decides, by token (`themes/tokens.ts`): the colours that generated pictures need, and all the others. */
export interface ThemeTokens {
  readonly ink: string
  readonly paper: string
  readonly accent: string
  readonly soft: string
  readonly [token: string]: string | number
}
