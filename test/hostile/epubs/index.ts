import { archives } from './archives.ts'
import { documents } from './documents.ts'
import { formulas } from './formulas.ts'
import type { HostileCase } from './hostile-case.ts'
import { names } from './names.ts'
import { packages } from './packages.ts'
import { pictures } from './pictures.ts'
import { styles } from './styles.ts'

/** Every hostile EPUB, by what is hostile about it. */
export const hostileEpubs: Readonly<Record<string, readonly HostileCase[]>> = {
  archives,
  names,
  documents,
  styles,
  pictures,
  packages,
  formulas,
}
