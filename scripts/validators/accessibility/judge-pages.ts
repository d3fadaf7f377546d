import type { LaunchedBrowser } from '../../base/browser/launch-browser.ts'
import type { MessageFields } from '../../base/message.ts'
import { oneForEachCause } from '../../base/one-for-each-cause.ts'
import type { Publication } from '../../book/publication.ts'
import type { ValidatorTools } from '../../book/validator.ts'
import { axeOf } from './ace/ask-axe.ts'
import type { Ace } from './ace/find-ace.ts'
import { judgeByAce } from './ace/judge-by-ace.ts'
import { judgeContrast } from './contrast/judge-contrast.ts'
import { measurePage, restorePage, type MeasuredPage } from './contrast/measure-page.ts'
import { schemes, type Scheme } from './contrast/schemes.ts'
import { lookAtPages, type Look } from './pages/look-at-pages.ts'
import { pagePaths, type BookPage } from './pages/pages-of.ts'

export interface JudgedPages {
  readonly findings: readonly MessageFields[]
  readonly evidence: readonly string[]
}

interface PageSeen {
  readonly axe: string | undefined
  readonly contrast: readonly (readonly [Scheme, MeasuredPage])[]
}

/** Seconds in the browser: a book of 50 chapters takes 30, a textbook of 90 megabytes some minutes. */
const defaultTimeLimit = 600

/** Opens each page once: its colours are read in every scheme, then axe looks at it as it is; Ace has the last word. */
export async function judgePages(
  browser: LaunchedBrowser,
  publication: Publication,
  pages: readonly BookPage[],
  ace: Ace | undefined,
  tools: ValidatorTools,
): Promise<JudgedPages> {
  const { name } = publication
  const timeLimit = tools.timeLimit ?? defaultTimeLimit
  const axe = ace === undefined ? undefined : axeOf(ace)
  const looks = await lookAtPages(
    browser,
    publication,
    pages,
    async (tab): Promise<PageSeen> => {
      const contrast: [Scheme, MeasuredPage][] = []
      for (const scheme of schemes) contrast.push([scheme, await measurePage(tab, scheme)])
      await restorePage(tab)
      const found = await axe?.(
        tab,
        contrast.some(([, { overPictures }]) => overPictures > 0),
      )
      return { axe: found, contrast }
    },
    { timeLimit, signal: tools.signal, progress: (step) => tools.progress?.(`accessibility: ${step}`) },
  )
  const findings: MessageFields[] = []
  const fail = (ruleId: string, file: string, reason: string, note: string): void => {
    findings.push({ severity: 'error', ruleId, file, reason, note, source: 'accessibility' })
  }
  const seen: { readonly page: BookPage; readonly value: PageSeen }[] = []
  for (const page of pages) {
    const look: Look<PageSeen> | undefined = looks.get(page.path)
    if (look === undefined) continue
    if ('value' in look) seen.push({ page, value: look.value })
    else {
      const reason = `This document could not be looked at in the browser: ${look.failure}`
      fail('accessibility-unavailable', `${name}/${page.path}`, reason, 'Nobody knows what axe would say of it.')
    }
  }
  if (looks.size < pages.length && browser.browser.connected) {
    const reason = `Only ${looks.size} of ${pages.length} documents could be looked at within ${timeLimit} s`
    fail('accessibility-time-limit', name, reason, 'Allow more time, or look for what makes the documents so heavy.')
  } else if (looks.size < pages.length) {
    const reason = `The browser ended after ${looks.size} of ${pages.length} documents`
    fail(
      'accessibility-unavailable',
      name,
      reason,
      'Try again; if it ends again, one of the documents is more than it can show.',
    )
  }
  const contrast = seen.flatMap(({ page, value }) => judgeContrast(name, page, value.contrast))
  const evidence = [contrastEvidence(seen.map(({ value }) => value))]
  if (ace === undefined) {
    const note = 'Install it: npm install @daisy/ace-core @daisy/ace-logger, or Octavo without --omit=optional.'
    fail('accessibility-unavailable', name, 'Ace by DAISY could not be asked, since it is not installed', note)
    return { findings: [...findings, ...oneForEachCause(contrast)], evidence: ['Ace was not run', ...evidence] }
  }
  tools.progress?.('accessibility: Ace')
  const answers = new Map(
    seen.flatMap(({ page, value }) => (value.axe === undefined ? [] : [[page.path, value.axe] as const])),
  )
  const judged = await judgeByAce(ace, publication, answers, tools)
  if ('failure' in judged) {
    const ruleId = judged.slow === true ? 'accessibility-time-limit' : 'accessibility-unavailable'
    fail(ruleId, name, `Ace by DAISY gave no verdict: ${judged.failure}`, 'Its findings are missing from this list.')
    return {
      findings: [...findings, ...oneForEachCause(contrast)],
      evidence: [`${ace.title} gave no verdict`, ...evidence],
    }
  }
  const looked = `${ace.title} on ${answers.size} of ${pagePaths(publication).length} documents`
  return {
    findings: [...findings, ...judged.findings, ...oneForEachCause(contrast)],
    evidence: [looked, ...evidence],
  }
}

function contrastEvidence(pages: readonly PageSeen[]): string {
  const sum = (countOf: (measured: MeasuredPage) => number): number =>
    pages.reduce((total, { contrast: [first] }) => total + (first === undefined ? 0 : countOf(first[1])), 0)
  const texts = sum((measured) => measured.texts.reduce((total, { count }) => total + count, 0))
  const overPictures = sum((measured) => measured.overPictures)
  const left = overPictures === 0 ? '' : ` (${overPictures} over pictures not judged)`
  return `contrast of ${texts} texts in ${schemes.map(({ name }) => name).join(', ')}${left}`
}
