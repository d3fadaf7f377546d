import { native } from './competitors/native.ts'
import { octavo } from './competitors/octavo.ts'
import { pagedByChapter, pagedWhole } from './competitors/paged.ts'
import { typst } from './competitors/typst.ts'
import type { Engine } from './engine.ts'

/** Who is measured, by the name under which `run-engine` is asked for it. */
export const engines = {
  native,
  octavo,
  'paged-chapters': pagedByChapter,
  'paged-whole': pagedWhole,
  typst,
} satisfies Record<string, Engine>

export type EngineName = keyof typeof engines
