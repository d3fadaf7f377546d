import type { Face } from './theme.ts'

/** Languages in which a diagram is written as code, by the word after the fence; and by the end of a file's name. */
export const diagramLanguages: Readonly<Record<string, DiagramLanguage>> = {
  dot: 'dot',
  graphviz: 'dot',
  gv: 'dot',
  mermaid: 'mermaid',
  mmd: 'mermaid',
}

export type DiagramLanguage = 'dot' | 'mermaid'

/** A diagram as its author wrote it. */
export interface Diagram {
  readonly language: DiagramLanguage
  readonly source: string
}

/** A diagram as an SVG of the author's kind: lettered in the theme's faces, in its colours; not cleaned, not named yet. */
export type DrawnDiagram =
  | { readonly ok: true; readonly svg: string }
  | {
      readonly ok: false
      readonly ruleId: 'diagram-syntax' | 'browser-missing' | 'browser-crashed' | 'diagram-engine'
      readonly reason: string
      readonly note?: string | undefined
      /** 1-based, in the diagram's own text. */
      readonly line?: number | undefined
    }

/** Draws diagrams, all of a book in one go: an engine may have a browser to start. One answer for each, in their order. */
export type DrawDiagrams = (
  diagrams: readonly Diagram[],
  /** Faces of the author's own. */
  faces?: readonly Face[],
) => Promise<readonly DrawnDiagram[]>

/** The language of a file that is named as a picture: `figures/x.dot`. */
export function languageOfFile(path: string): DiagramLanguage | undefined {
  const extension = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''
  return extension === 'graphviz' || extension === 'mermaid' ? undefined : diagramLanguages[extension]
}
