import type { MessageFields } from '../../base/message.ts'

/** Rules of Ace that say of one place what a rule of ours says once, or with its reason. */
const ours: Readonly<Record<string, string>> = {
  'ace-epub-pagelist-missing-pagebreak': 'a11y-page-list-missing',
  'ace-metadata-accessibilityfeature-printpagenumbers-nopagebreaks': 'a11y-feature-unfounded',
  'ace-metadata-accessibilityfeature-printpagenumbers-nopagelist': 'a11y-feature-unfounded',
}

/**
 * One fault is one finding. Ace measures the white page only, so what it says of a pair of colours gives way where the
 * contrast of the same pair was found wanting in that document; and it says of each page break that the list is missing.
 */
export function withoutTwins(ofAce: readonly MessageFields[], own: readonly MessageFields[]): MessageFields[] {
  const said = new Set(own.map(({ ruleId }) => ruleId))
  return ofAce.filter(({ ruleId, file, note = '' }) => {
    if (said.has(ours[ruleId] ?? '')) return false
    if (ruleId !== 'ace-color-contrast') return true
    const [, text, ground] = /foreground color: (#\w+), background color: (#\w+)/.exec(note) ?? []
    const pair = `in light (${text} on ${ground})`
    return !own.some((each) => each.ruleId === 'a11y-contrast' && each.file === file && each.reason.includes(pair))
  })
}
