import type { DiagramLanguage } from '../../book/diagram.ts'
import type { Engine } from '../engine.ts'
import { graphviz } from './graphviz.ts'
import { mermaid } from './mermaid.ts'

/** What draws each language of diagrams. */
export const engines: Readonly<Record<DiagramLanguage, Engine>> = { dot: graphviz, mermaid }
