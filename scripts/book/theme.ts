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
  readonly faces: readonly Face[]
  readonly tokens: ThemeTokens
  /** Whether chapters begin with a large letter, when book.yaml does not say. */
  readonly dropCaps?: boolean | undefined
}

/** One static font file with TrueType outlines (CFF and variable fonts become Type 3 in Chromium's PDF). */
export interface Face {
  readonly family: string
  readonly weight: number
  readonly style: 'normal' | 'italic'
  /** What the face is for: text faces are subset by what the book says in them. */
  readonly use: 'text' | 'sans' | 'mono' | 'math'
  /** Absolute path of the TTF or WOFF2 file. */
  readonly path: string
}

/** What a generated cover and figures need to know of a theme. */
export interface ThemeTokens {
  readonly ink: string
  readonly paper: string
  readonly accent: string
  readonly soft: string
}
