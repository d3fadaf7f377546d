import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type KeptSpeech, noSpeech } from './kept-speech.ts'
import { spokenMarks } from './speakable.ts'

/** The part of speech-rule-engine that is used; the package ships no types for its bundle. */
interface SpeechRuleEngine {
  readonly setupEngine: (features: Readonly<Record<string, unknown>>) => Promise<unknown>
  readonly engineReady: () => Promise<unknown>
  readonly toSpeech: (mathml: string) => string
}

type Words = Readonly<Record<keyof typeof spokenMarks, string>>

/** What the marks of `speakable` are in the languages that have speech rules. */
const words: Readonly<Record<string, Words>> = {
  af: { given: 'gegee', superscript: 'boskrif', vector: 'vektor', choose: 'kies', delta: 'delta' },
  ca: { given: 'donat', superscript: 'superíndex', vector: 'vector', choose: 'sobre', delta: 'delta' },
  da: { given: 'givet', superscript: 'hævet skrift', vector: 'vektor', choose: 'over', delta: 'delta' },
  de: { given: 'gegeben', superscript: 'hochgestellt', vector: 'Vektor', choose: 'über', delta: 'Delta' },
  en: { given: 'given', superscript: 'superscript', vector: 'vector', choose: 'choose', delta: 'Delta' },
  es: { given: 'dado', superscript: 'superíndice', vector: 'vector', choose: 'sobre', delta: 'delta' },
  fr: { given: 'sachant', superscript: 'exposant', vector: 'vecteur', choose: 'sur', delta: 'delta' },
  hi: { given: '|', superscript: '^', vector: '→', choose: ',', delta: 'Δ' },
  it: { given: 'dato', superscript: 'apice', vector: 'vettore', choose: 'su', delta: 'delta' },
  ko: { given: '|', superscript: '^', vector: '→', choose: ',', delta: 'Δ' },
  nb: { given: 'gitt', superscript: 'hevet skrift', vector: 'vektor', choose: 'over', delta: 'delta' },
  nn: { given: 'gjeve', superscript: 'heva skrift', vector: 'vektor', choose: 'over', delta: 'delta' },
  sv: { given: 'givet', superscript: 'upphöjt', vector: 'vektor', choose: 'över', delta: 'delta' },
}

/** Which language the engine speaks: it is one object for the whole process. */
let speaking: string | undefined

/**
 * MathML → a sentence (ClearSpeak), offline and, once this has resolved, synchronous. The formulas of a book take seconds, so answers are
 * remembered, and kept for the next run where `kept` does. For a language without rules, or without the optional package, the function answers with an empty string:
 * `createFormulas` then reads symbol by symbol. One language at a time: asking for a second one ends the first.
 */
export async function createSpeech(language: string, kept: KeptSpeech = noSpeech): Promise<(mathml: string) => string> {
  const locale = localeOf(language)
  const loaded = locale === undefined ? undefined : load()
  if (locale === undefined || loaded === undefined) return () => ''
  const { engine, maps, version } = loaded
  await engine.setupEngine({ locale, domain: 'clearspeak', modality: 'speech', json: maps })
  await engine.engineReady()
  speaking = locale
  const memo = new Map<string, string>()
  const seed = createHash('sha256')
    .update(JSON.stringify([version, locale]))
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .digest('base64')
  return (mathml) => {
    if (speaking !== locale) throw new Error(`The speech engine speaks ${speaking}, not ${locale}`)
    const known = memo.get(mathml)
    if (known !== undefined) return known
    const key = createHash('sha256').update(`${seed} ${mathml}`).digest('base64')
    const before = kept.read(key)
    const said = before ?? polish(engine.toSpeech(mathml), locale)
    if (before === undefined) kept.keep(key, said)
    memo.set(mathml, said)
    return said
  }
}

function localeOf(language: string): string | undefined {
  const [primary = ''] = language.toLowerCase().split(/[-_]/)
  const locale = primary === 'no' ? 'nb' : primary
  return Object.hasOwn(words, locale) ? locale : undefined
}

function load(): { readonly engine: SpeechRuleEngine; readonly maps: string; readonly version: string } | undefined {
  const require = createRequire(import.meta.url)
  try {
    const description = require.resolve('speech-rule-engine/package.json')
    const maps = join(dirname(description), 'lib', 'mathmaps')
    if (!existsSync(maps)) return undefined
    const { version } = require(description) as { version: string }
    return { engine: require('speech-rule-engine') as SpeechRuleEngine, maps, version }
  } catch {
    return undefined
  }
}

/** One line, the marks as words, and English as teachers speak it (Unicode's name of λ is "lamda"). */
function polish(said: string, locale: string): string {
  const marks = Object.entries(spokenMarks) as [keyof Words, string][]
  const spoken = marks.reduce((text, [name, mark]) => text.replaceAll(mark, ` ${words[locale]?.[name] ?? ''} `), said)
  const text = spoken.replace(/\s+/g, ' ').trim()
  if (locale !== 'en') return text
  return text
    .replace(/\b([lL])amda\b/g, '$1ambda')
    .replace(/\blim over (.+?) right arrow (.+?) of\b/g, 'the limit as $1 approaches $2 of')
}
