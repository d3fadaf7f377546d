/** A day as CSL-JSON has it. */
interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[]
  readonly circa?: boolean | undefined
}

const day = /^(-?\d{1,4})(?:-(\d{2})(?:-(\d{2}))?)?/

/** `1978`, `1978-07`, `1978-07-05`, `1978~` (about then), `1999-05/1999-07` (EDTF level 1, as BibLaTeX has it) → CSL. */
export function dateOf(value: unknown): CslDate | undefined {
  if (typeof value !== 'string') return undefined
  const parts = value.split('/').flatMap((end) => {
    const found = day.exec(end.trim())
    // Months over 12 are seasons, which the styles here have no words for.
    const numbers = found?.slice(1).filter((part) => part !== undefined)
    return numbers === undefined ? [] : [numbers.map(Number).filter((part, at) => at !== 1 || part <= 12)]
  })
  if (parts.length === 0) return undefined
  return { 'date-parts': parts.slice(0, 2), ...(/[~?%]/.test(value) ? { circa: true } : {}) }
}
