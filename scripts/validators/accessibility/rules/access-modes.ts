import { claimsOf } from '../content/claims.ts'
import { factsOf } from '../content/facts.ts'
import type { AccessibilityRule, RuleFinding } from '../rule.ts'

/** Letters from which on a book is one to read: a page. */
const page = 2000

export const accessModes: AccessibilityRule = {
  doc: {
    id: 'a11y-access-modes',
    summary: 'schema:accessMode or schema:accessModeSufficient disagrees with the content.',
    why: 'The modes say which senses the book takes. People decide by them whether they can read it at all.',
    mend: 'Name each mode that the content uses; call "textual" sufficient only where every picture has words.',
    basis: 'documented',
    sources: [
      'https://www.w3.org/2021/a11y-discov-vocab/latest/#accessMode',
      'https://www.w3.org/2021/a11y-discov-vocab/latest/#accessModeSufficient',
    ],
  },
  check: (publication, report) => {
    const modes = claimsOf(publication, 'schema:accessMode')
    const sufficient = claimsOf(publication, 'schema:accessModeSufficient')
    if (modes.length + sufficient.length === 0) return
    const facts = factsOf(publication)
    const say = (reason: string, place: RuleFinding['place']): void =>
      report({ severity: 'warning', path: publication.packagePath, place, reason })
    const used: readonly (readonly [mode: string, isUsed: boolean, what: string])[] = [
      ['textual', facts.letters >= page, 'text'],
      ['visual', facts.pictures.length > 0, `${facts.pictures.length} pictures`],
      ['auditory', facts.media.some(({ element }) => element.local === 'audio'), 'sound'],
    ]
    for (const [mode, isUsed, what] of modes.length === 0 ? [] : used) {
      if (!isUsed || modes.some(({ value }) => value === mode)) continue
      say(`Unexpected absence of accessMode "${mode}", expected it in a book with ${what}`, modes.at(-1)?.place)
    }
    const textual = sufficient.find(({ value }) => value === 'textual')
    const [first] = facts.wordless
    if (textual === undefined || first === undefined) return
    const where = `${first.path}:${first.element.place.line}`
    say(`Unexpected claim that text suffices, expected words for each picture: one in ${where} has none`, textual.place)
  },
}
