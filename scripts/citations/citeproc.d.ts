declare module 'citeproc' {
  interface Sys {
    readonly retrieveLocale: (language: string) => string | false
    readonly retrieveItem: (id: string) => unknown
    readonly variableWrapper: (
      variable: { readonly context: string; readonly itemData: { readonly id: string } },
      before: string,
      text: string,
      after: string,
    ) => string
  }
  interface CitationItem {
    readonly id: string
    readonly locator?: string | undefined
    readonly label?: string | undefined
    readonly prefix?: string | undefined
    readonly suffix?: string | undefined
    readonly 'suppress-author'?: boolean | undefined
  }
  interface Citation {
    readonly citationID: string
    readonly citationItems: CitationItem[]
    readonly properties: {
      readonly noteIndex: number
      readonly mode?: 'composite' | undefined
      readonly unsorted: boolean
    }
  }
  interface BibliographyFacts {
    readonly entry_ids: readonly (readonly string[])[]
  }
  class Engine {
    constructor(sys: Sys, style: string, language?: string, force?: boolean)
    rebuildProcessorState(
      citations: readonly Citation[],
      mode: 'html',
      uncited: readonly string[],
    ): readonly (readonly [id: string, note: number, text: string])[]
    makeBibliography(): [BibliographyFacts, readonly string[]] | false
    opt: { readonly xclass: string; readonly development_extensions: Record<string, boolean> }
  }
  const citeproc: { readonly Engine: typeof Engine }
  export type { Citation, CitationItem, Engine }
  export default citeproc
}
