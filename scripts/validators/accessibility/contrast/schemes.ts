/** A reader's page: what the book does not colour has these colours. */
export interface Scheme {
  readonly name: 'light' | 'sepia' | 'dark'
  readonly ground: string
  readonly text: string
  /** What HTML colours links with where it is told of this preference. */
  readonly link: string
  /** What the reader tells the book that its user prefers, and which defaults of HTML it takes. */
  readonly preference: 'light' | 'dark'
}

/**
 * The plain page of a browser, and the other two pages of ReadiumCSS, which Thorium and many readers on phones build on;
 * Apple Books, Kobo and Kindle have grounds within a shade of them.
 */
export const schemes: readonly Scheme[] = [
  { name: 'light', ground: '#ffffff', text: '#000000', link: '#0000ee', preference: 'light' },
  { name: 'sepia', ground: '#faf4e8', text: '#121212', link: '#0000ee', preference: 'light' },
  { name: 'dark', ground: '#000000', text: '#fefefe', link: '#9e9eff', preference: 'dark' },
]
