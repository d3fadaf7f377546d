import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const own = new URL('../../templates/locales/', import.meta.url)

/** A language's main dialect, for tags without a region. */
const dialects: Readonly<Record<string, string>> = {
  en: 'en-US',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  nl: 'nl-NL',
  it: 'it-IT',
  pt: 'pt-PT',
  ja: 'ja-JP',
}

/** The tag under which there is a CSL locale: the language's own, that of its main dialect, else English. */
export function localeTag(language: string): string {
  const [base = '', region] = language.split('-')
  const full = region === undefined ? undefined : `${base.toLowerCase()}-${region.toUpperCase()}`
  if (full !== undefined && localeOf(full) !== false) return full
  return dialects[base.toLowerCase()] ?? 'en-US'
}

/** A CSL locale's XML; ours say what is different from English, which every processor reads first. */
export function localeOf(tag: string): string | false {
  // The package's data file: five locales by tag.
  const bundled = require('@citation-js/plugin-csl/lib/locales.json') as Readonly<Record<string, string>>
  if (bundled[tag] !== undefined) return bundled[tag]
  const file = new URL(`locales-${tag}.xml`, own)
  return /^[a-z]{2,3}-[A-Z]{2}$/.test(tag) && existsSync(file) ? readFileSync(file, 'utf8') : false
}
