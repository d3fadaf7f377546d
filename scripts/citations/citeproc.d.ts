declare module 'citeproc' {
  interface Sys {
    readonly retrieveLocale: (language: string) => string
    readonly retrieveItem: (id: string) => unknown
  }
  interface BibliographyFacts {
    readonly entry_ids: readonly (readonly string[])[]
  }
  class Engine {
    constructor(sys: Sys, style: string, language?: string, force?: boolean)
    updateItems(ids: readonly string[]): void
    setOutputFormat(format: 'html' | 'text'): void
    makeBibliography(): [BibliographyFacts, readonly string[]] | false
    opt: { development_extensions: Record<string, boolean> }
  }
  const citeproc: { readonly Engine: typeof Engine }
  export default citeproc
}
