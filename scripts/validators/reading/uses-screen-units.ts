import type { Publication } from '../../book/publication.ts'

const unit = /\d(?:vw|vh|vmin|vmax)\b/i

/**
 * Whether styles of a document may count by the size of the screen. Engines work such lengths out when they load a
 * document, so that it has to be loaded for each screen.
 */
export function usesScreenUnits({ entries, styles }: Publication, path: string): boolean {
  if ([...styles.values()].some((css) => unit.test(css))) return true
  const entry = entries.get(path)
  return entry !== undefined && unit.test(new TextDecoder('latin1').decode(entry.bytes))
}
