import type { VFile } from 'vfile'

/** How book.yaml wants its prose checked. */
export interface ProseConfig {
  /** BCP 47: languages whose words are looked up. The book's own comes first; none where spelling is not checked. */
  readonly spelling: readonly string[]
  /** Files of words that dictionaries lack, below the manuscript's folder. */
  readonly words: readonly string[]
  readonly repeatedWords: boolean
  readonly articles: boolean
}

/** What checking the prose needs besides the book. */
export interface ProseSources {
  /** Files that chapters include, by the path that their nodes carry as `data.from`. */
  readonly included: ReadonlyMap<string, VFile>
  /** SVG files that the book shows, as they were written. */
  readonly drawings: readonly VFile[]
  /** Files of words: `prose: words:` in book.yaml. */
  readonly wordLists: readonly VFile[]
  /** Words of the names of people: those who wrote the book, or a work of its bibliography. */
  readonly names: ReadonlySet<string>
}
