import type { Face, Fallback, Theme, Use } from '../book/theme.ts'
import { coverageOf, coveredByAll, type Covers } from './coverage.ts'
import { lettersOf } from './letters.ts'
import { scriptName } from './script-name.ts'
import { stacked } from './stacked.ts'

/** What a book says in the faces of each use, in any order. */
export type Said = Readonly<Partial<Record<Use, string>>>

/** A family that may stand in, and what it has. */
interface Candidate {
  readonly family: string
  readonly faces: readonly Face[]
  readonly covers: () => Promise<Covers>
  /** Scripts that it is for. */
  readonly scripts: readonly string[]
}

/**
 * The theme as one book needs it: families that stand in for characters which the face of the text lacks come after it in
 * every list of the sheets, and their faces know for which characters. A book that needs none gets the theme unchanged.
 *
 * @param said what is set as text
 * @param drawn what pictures say whose letters become outlines: it needs faces, but none in the book
 */
export async function fillGaps(theme: Theme, said: Said, drawn = ''): Promise<Theme> {
  const candidates = candidatesOf(theme)
  const fills = new Map<string, Set<string>>()
  const needed = new Set<string>()
  const fill = async (use: Use, text: string, found: (family: string, letter: string) => void): Promise<void> => {
    const own = theme.faces.filter((face) => face.use === use)
    const letters = new Map(lettersOf(text).map((letter) => [letter.text, letter.seen]))
    if (letters.size === 0 || own.length === 0) return
    const covers = await coveredByAll(own)
    for (const [letter, seen] of letters) {
      if (covers(seen)) continue
      const whole = await standIn(seen, candidates)
      if (whole !== undefined) found(whole, letter)
      // No font has all of the sequence: each part by itself.
      else for (const part of seen) found((await standIn(part, candidates)) ?? '', part)
    }
  }
  for (const use of uses) {
    await fill(use, said[use] ?? '', (family, letter) => {
      const known = fills.get(family) ?? new Set()
      fills.set(family, known)
      for (const part of letter) known.add(part)
    })
  }
  await fill('sans', drawn, (family) => needed.add(family))
  const filled = (face: Face): Face => {
    const characters = fills.get(face.family)
    return characters === undefined ? face : { ...face, fills: [...characters].toSorted().join('') }
  }
  const added = candidates
    .filter(({ family }) => fills.has(family) || needed.has(family))
    .flatMap(({ faces }) => faces.filter(({ use }) => use === 'fallback'))
  if (fills.size === 0 && added.length === 0) return theme
  return stacked({ ...theme, faces: [...theme.faces, ...added].map(filled) })
}

const uses: readonly Use[] = ['text', 'sans', 'mono', 'math']

/** Whether one of a theme's faces, or of those that may stand in, can show it; parts of a sequence one by one. */
export async function canShow(theme: Theme, use: Use, seen: string): Promise<boolean> {
  for (const face of theme.faces.filter((each) => each.use === use)) if ((await coverageOf(face))(seen)) return true
  const candidates = candidatesOf(theme)
  if ((await standIn(seen, candidates)) !== undefined) return true
  for (const part of seen) if ((await standIn(part, candidates)) === undefined) return false
  return [...seen].length > 1
}

/** Fonts of the author's, then the theme's families for other uses (they are in the book anyway), then the theme's fallbacks. */
function candidatesOf({ faces, fallbacks = [] }: Theme): Candidate[] {
  const own = [...new Set(uses.flatMap((use) => faces.find((face) => face.use === use)?.family ?? []))]
  const mine = fallbacks.filter((fallback) => fallback.package === undefined)
  const brought = fallbacks.filter((fallback) => fallback.package !== undefined)
  return [
    ...mine.map(ofFallback),
    ...own.map((family) =>
      candidate(
        family,
        faces.filter((face) => face.family === family),
      ),
    ),
    ...brought.map(ofFallback),
  ]
}

function ofFallback({ family, faces, scripts }: Fallback): Candidate {
  return candidate(family, faces, scripts)
}

function candidate(family: string, faces: readonly Face[], scripts: readonly string[] = []): Candidate {
  let covers: Promise<Covers> | undefined
  return { family, faces, scripts, covers: () => (covers ??= coveredByAll(faces)) }
}

/** The first that has it; those made for its script before others: STIX Two Math has one letter of hiragana. */
async function standIn(seen: string, candidates: readonly Candidate[]): Promise<string | undefined> {
  const script = scriptName(seen)
  const made = candidates.filter(({ scripts }) => scripts.includes(script))
  for (const { family, covers } of [...made, ...candidates]) if ((await covers())(seen)) return family
  return undefined
}
