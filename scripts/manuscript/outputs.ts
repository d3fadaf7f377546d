import type { FormatName, MathForm, OutputConfig, Profile } from '../book/config.ts'
import { message, type Message } from '../base/message.ts'
import { didYouMean } from '../base/suggest.ts'
import type { ReadBookFile } from './book-file.ts'
import { lengthOf, pageNames, pageSize } from './page-sizes.ts'
import type { OutputFile } from './schema.ts'

/** What a book gets without asking: names are part of the artifacts' file names. */
const defaultOutputs: Readonly<Record<string, OutputFile>> = {
  epub: { format: 'epub', profile: 'standard' },
  kindle: { format: 'epub', profile: 'kindle' },
  // 7 × 10 in, the trim of many technical books, reads well on a tablet and on half a desktop screen.
  screen: { format: 'pdf', profile: 'screen', page: '7x10in' },
  print: { format: 'pdf', profile: 'print', page: '7x10in' },
  web: { format: 'web', built: 'asked' },
}

/** The variants of each format; the first is meant when none is said. */
const profiles: Readonly<Record<FormatName, readonly [Profile, ...Profile[]]>> = {
  epub: ['standard', 'kindle'],
  pdf: ['screen', 'print'],
  web: ['standard'],
}

/** Keys that mean something in a PDF only. */
const ofPages = ['page', 'links', 'openings', 'bleed', 'colour', 'on-demand'] as const

/** Fills in every output: the defaults, changed by book.yaml, each after what it `extends`. */
export function outputsOf(
  read: ReadBookFile,
  file: string,
): { outputs: Record<string, OutputConfig>; messages: Message[] } {
  const declared: Record<string, OutputFile> = { ...defaultOutputs }
  for (const [name, own] of Object.entries(read.data.outputs)) declared[name] = { ...defaultOutputs[name], ...own }
  const messages: Message[] = []
  const outputs: Record<string, OutputConfig> = {}
  for (const name of Object.keys(declared)) {
    const problem: Problem = (key, reason, note) => {
      const place = read.yaml.placeOf(['outputs', name, key]) ?? read.yaml.placeOf(['outputs', name])
      messages.push(message({ severity: 'error', ruleId: 'config-output', reason, file, place, note }))
    }
    const merged = inherit(name, declared, [], problem)
    if (merged === undefined) continue
    if (merged.format === undefined) {
      const note = 'Say `format: epub`, `format: pdf` or `format: web`, or `extends:` another output.'
      problem('extends', `Missing format of output \`${name}\``, note)
      continue
    }
    const made = filledIn(name, { ...merged, format: merged.format }, read.data.theme, declared, problem)
    outputs[name] = { ...made, extends: lineageOf(name, read.data.outputs) }
    if (merged.format === 'pdf') continue
    const written = read.data.outputs[name] ?? {}
    for (const key of ofPages) {
      if (written[key] === undefined) continue
      problem(
        key,
        `Unexpected \`${key}\` of output \`${name}\`, which is no PDF`,
        'Leave it out: only a PDF has pages.',
      )
    }
  }
  return { outputs, messages }
}

type Problem = (key: string, reason: string, note?: string) => void

function filledIn(
  name: string,
  merged: OutputFile & { readonly format: FormatName },
  theme: string,
  declared: Readonly<Record<string, OutputFile>>,
  problem: Problem,
): OutputConfig {
  const known = profiles[merged.format]
  const profile = merged.profile ?? known[0]
  if (!known.includes(profile)) {
    const expected = known.map((word) => `\`${word}\``).join(' or ')
    problem('profile', `Unexpected profile \`${profile}\` of format \`${merged.format}\`, expected ${expected}`)
  }
  const forms = mathForms(merged.format, profile)
  if (merged.math !== undefined && !forms.includes(merged.math)) {
    const expected = forms.map((word) => `\`${word}\``).join(' or ')
    const note = formNotes[merged.format]
    problem('math', `Unexpected \`math: ${merged.math}\` of output \`${name}\`, expected ${expected}`, note)
  }
  const page = typeof merged.page === 'string' ? pageSize(merged.page) : merged.page
  if (typeof merged.page === 'string' && page === undefined) {
    const meant = didYouMean(merged.page, pageNames)
    const ways = `Write a size (\`6x9in\`, \`152x229mm\`), a name (${pageNames.join(', ')}), or width and height in mm.`
    const note = meant === undefined ? ways : `${meant} ${ways}`
    problem('page', `Unexpected page \`${merged.page}\`, expected a size of 60 to 600 mm or the name of one`, note)
  }
  const paper = profile === 'print'
  const bleed = merged.bleed === undefined || merged.bleed === 'auto' ? 'auto' : bleedOf(merged.bleed)
  if (bleed === undefined) {
    const note = 'Printers on demand ask for `0.125in`; write `3mm` for others, `auto` or `none`.'
    problem('bleed', `Unexpected \`bleed: ${merged.bleed}\`, expected a length up to 25 mm`, note)
  }
  return {
    name,
    format: merged.format,
    profile,
    theme: merged.theme ?? theme,
    page: page ?? { width: 177.8, height: 254 },
    images: merged.images,
    math: merged.math,
    measure: merged.measure,
    links: merged.links ?? (paper ? 'notes' : 'live'),
    bleed: paper ? bleed : 0,
    colour: merged.colour ?? (paper ? 'black' : 'full'),
    openings: merged.openings ?? (paper ? 'recto' : 'next'),
    pageList: pageListOf(name, merged, declared, problem),
    onDemand: merged['on-demand'],
    built: merged.built ?? 'always',
  }
}

function bleedOf(words: string): number | undefined {
  return words === 'none' ? 0 : lengthOf(words)
}

/** The PDF whose pages an EPUB lists. */
function pageListOf(
  name: string,
  { format, 'page-list': paged }: OutputFile,
  declared: Readonly<Record<string, OutputFile>>,
  problem: Problem,
): string | undefined {
  if (paged === undefined || paged === 'none') return undefined
  if (format !== 'epub') {
    const note = 'Leave it out: a PDF has its pages, and the web edition has none.'
    problem('page-list', `Unexpected \`page-list\` of output \`${name}\`, which is no EPUB`, note)
    return undefined
  }
  // What it lacks itself is told at that output.
  const isPdf = inherit(paged, declared, [], () => undefined)?.format === 'pdf'
  if (isPdf) return paged
  const pdfs = Object.keys(declared).filter((other) => inherit(other, declared, [], () => undefined)?.format === 'pdf')
  const note = didYouMean(paged, pdfs) ?? `Name one of ${pdfs.join(', ')}, or write \`none\`.`
  problem('page-list', `Unexpected \`page-list: ${paged}\` of output \`${name}\`, expected a PDF of the book`, note)
  return undefined
}

/** Kindle loses drawings of formulas without a word (KFX-M33); pages are printed by a browser that sets MathML well. */
function mathForms(format: FormatName, profile: Profile): readonly MathForm[] {
  if (format === 'pdf') return ['mathml']
  if (format === 'web') return ['mathml', 'svg']
  return profile === 'kindle' ? ['mathml', 'png'] : ['mathml', 'svg', 'png']
}

const formNotes: Readonly<Record<FormatName, string>> = {
  epub: 'Kindle loses drawings of formulas.',
  pdf: 'Pages always show formulas as they are; leave it out.',
  web: 'Browsers show MathML, and drawings without loss.',
}

/** What book.yaml makes an output of, the nearest first. */
function lineageOf(name: string, declared: Readonly<Record<string, OutputFile>>): string[] {
  const lineage: string[] = []
  for (let at = declared[name]?.extends; at !== undefined && !lineage.includes(at); at = declared[at]?.extends)
    lineage.push(at)
  return lineage
}

function inherit(
  name: string,
  declared: Readonly<Record<string, OutputFile>>,
  trail: readonly string[],
  problem: Problem,
): OutputFile | undefined {
  const own = declared[name]
  if (own?.extends === undefined) return own
  if (trail.includes(name) || own.extends === name) {
    const circle = [...trail, name, ...(own.extends === name ? [name] : [])].join(' → ')
    problem('extends', `Unexpected circle of outputs: ${circle}`)
    return undefined
  }
  if (declared[own.extends] === undefined) {
    const note = didYouMean(own.extends, Object.keys(declared))
    problem('extends', `Unexpected output \`${own.extends}\` to extend`, note)
    return undefined
  }
  const base = inherit(own.extends, declared, [...trail, name], problem)
  return base === undefined ? undefined : { ...base, ...own }
}
