/** Media types that name Amazon's converter for KFX, or that it takes for itself. */
const matching = new Set(['', 'all', 'screen', 'amzn-kf8', 'amzn-et'])

/**
 * Whether a media query list lets its rules into KFX. Features (`min-width`, `prefers-color-scheme`) are taken as
 * true: nobody has measured what the converter answers, and a rule that may apply is a rule to look at.
 */
export function isForKfx(queries: string): boolean {
  if (queries.trim() === '') return true
  return queries.split(',').some((query) => {
    const words = query.trim().toLowerCase().split(/\s+/)
    const negated = words[0] === 'not' && !words[1]?.startsWith('(')
    const type = (negated || words[0] === 'only' ? words[1] : words[0]) ?? ''
    const matches = type.startsWith('(') || type === 'not' || matching.has(type)
    return matches !== negated
  })
}
