/** What the straight quotation marks of a manuscript become in its language. */
export interface QuotationMarks {
  readonly double: readonly [open: string, close: string]
  readonly single: readonly [open: string, close: string]
}

const narrowSpace = '\u202F'

const english: QuotationMarks = { double: ['“', '”'], single: ['‘', '’'] }
const german: QuotationMarks = { double: ['„', '“'], single: ['‚', '‘'] }
const swiss: QuotationMarks = { double: ['«', '»'], single: ['‹', '›'] }
const french: QuotationMarks = { double: [`«${narrowSpace}`, `${narrowSpace}»`], single: ['“', '”'] }
const angled: QuotationMarks = { double: ['«', '»'], single: ['“', '”'] }
const russian: QuotationMarks = { double: ['«', '»'], single: ['„', '“'] }
const low: QuotationMarks = { double: ['„', '”'], single: ['‚', '’'] }
const nordic: QuotationMarks = { double: ['”', '”'], single: ['’', '’'] }
const danish: QuotationMarks = { double: ['»', '«'], single: ['›', '‹'] }
const norwegian: QuotationMarks = { double: ['«', '»'], single: ['‘', '’'] }

const byTag: Readonly<Record<string, QuotationMarks>> = {
  be: russian,
  bg: german,
  ca: angled,
  cs: german,
  da: danish,
  de: german,
  'de-ch': swiss,
  'de-li': swiss,
  el: angled,
  es: angled,
  et: german,
  fi: nordic,
  fr: french,
  'fr-ch': swiss,
  hr: low,
  hu: low,
  is: german,
  it: angled,
  lt: german,
  lv: angled,
  nb: norwegian,
  nn: norwegian,
  no: norwegian,
  pl: low,
  pt: angled,
  'pt-br': english,
  ro: low,
  ru: russian,
  sk: german,
  sl: german,
  sr: low,
  sv: nordic,
  uk: russian,
}

/** The marks of a language (BCP 47), of its region where that differs; the English ones where it is not known. */
export function quotationMarksOf(language: string): QuotationMarks {
  const tag = language.toLowerCase()
  const parts = tag.split('-')
  const regional = parts.find((part, at) => at > 0 && /^[a-z]{2}$/.test(part))
  return byTag[`${parts[0]}-${regional}`] ?? byTag[parts[0] ?? ''] ?? english
}
