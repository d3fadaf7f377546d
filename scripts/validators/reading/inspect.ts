import type { MessageFields } from '../../base/message.ts'
import { messageList } from '../../base/message-list.ts'
import { oneForEachCause, type CausedFinding } from '../../base/one-for-each-cause.ts'
import { dangerOf } from '../../book/danger.ts'
import type { Publication } from '../../book/publication.ts'
import type { Destination, Inspection, ValidatorTools } from '../../book/validator.ts'
import { documentsToRead } from './documents-to-read.ts'
import { engineTitle } from './engine-files.ts'
import { judgeAppearance, type Report } from './judge-appearance.ts'
import { judgePlain } from './judge-plain.ts'
import { readPlainly, type PlainEngine } from './plain-engine.ts'
import { readBook, type BookReading } from './read-book.ts'
import { NoAnswer } from './reading-room.ts'
import { isInSpine } from './same-path.ts'
import { targetOf } from './word-fault.ts'

/** In seconds. */
export interface Limits {
  /** For any one step with a document. */
  readonly step: number
  /** For a whole book, unless the caller sets another. */
  readonly book: number
}

const usualLimits: Limits = { step: 20, book: 900 }

/** Documents of which pictures are taken: six each, some 40 kB a picture. */
const mostShots = 200

/** The inspection, with engines that are no browsers and limits from elsewhere. */
export async function inspectWith(
  publication: Publication,
  tools: ValidatorTools,
  plain: readonly PlainEngine[],
  limits = usualLimits,
): Promise<Inspection> {
  const found: CausedFinding[] = []
  const messages = (): Inspection['messages'] => {
    const { report: say, list } = messageList()
    for (const fields of oneForEachCause(found)) say(fields)
    return list()
  }
  const said = new Set<string>()
  const report: Report = (finding, cause) => {
    const fields = weighed(finding, tools.destination)
    // What stands in a style sheet is found with every document that uses it.
    const key = JSON.stringify([fields.ruleId, fields.file, fields.place, fields.reason])
    if (!said.has(key)) found.push({ fields: { ...fields, source: 'reading' }, ...cause })
    said.add(key)
  }
  const { name: file } = publication
  const fail = (ruleId: string, reason: string, note?: string): Inspection => {
    report({ severity: 'error', ruleId, reason, file, note })
    return { messages: messages(), evidence: [`The book was not read (${ruleId})`] }
  }
  const danger = dangerOf(publication)
  if (danger !== undefined) {
    const reason = `The book was not opened, since it would endanger what opens it: ${danger.ruleId}`
    return fail('read-refused', reason, 'Mend that finding first.')
  }
  const title = engineTitle()
  if (title === undefined)
    return fail('read-unavailable', 'Unexpected absence of foliate-js, expected it beside Octavo')
  const launched = await tools.browser?.()
  const browser = launched?.value
  if (browser === undefined) {
    const reason = 'The book was not opened, since no browser works on this machine'
    return fail('read-unavailable', reason, launched?.messages[0]?.note)
  }
  const { paths, others, sealed } = documentsToRead(publication)
  if (paths.length === 0 && others > 0) {
    report({
      severity: 'warning',
      ruleId: 'read-not-opened',
      reason: 'Unexpected types of all documents, expected XHTML',
      file,
    })
    return { messages: messages(), evidence: [`none of ${others} items of the spine is XHTML or SVG; none was read`] }
  }
  if (paths.length === 0) return fail('read-not-opened', 'Unexpected book without documents that can be read')
  const over = AbortSignal.timeout((tools.timeLimit ?? limits.book) * 1000)
  const plainly = publication.archive === undefined ? undefined : readPlainly(publication.archive, plain, tools.signal)
  let book: BookReading
  try {
    book = await readBook(publication, paths, {
      browser: browser.browser,
      stepLimit: limits.step * 1000,
      over,
      signal: tools.signal,
      shots: tools.shots === true ? mostShots : 0,
      progress: tools.progress,
    })
  } catch (error) {
    tools.signal?.throwIfAborted()
    await plainly
    if (error instanceof NoAnswer)
      return fail('read-time-limit', `The engine did not open the book within ${limits.step} s`)
    const words = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return fail('read-not-opened', `The engine cannot open the book: ${words}`)
  }
  judgeBook(publication, book, report)
  const read = await plainly
  if (read !== undefined) judgePlain(publication, paths, read, report)
  const engine = `${title} in ${browser.version}`
  return {
    messages: messages(),
    evidence: [
      `${engine} read ${book.appearances.filter(({ ended }) => ended === undefined).length} of ${paths.length} documents on 3 screens, in light and dark`,
      ...(others === 0 ? [] : [`${others} items of the spine are neither XHTML nor SVG and were not read`]),
      ...(sealed === 0 ? [] : [`${sealed} documents are encrypted and were not read`]),
      read === undefined
        ? 'no engine without a browser on this machine (mutool, ebook-convert)'
        : `${read.title} read the book`,
    ],
    shots: book.appearances.flatMap(({ shots }) => shots.map((shot) => ({ ...shot, engine }))),
  }
}

/** Measures of pages. */
const measured: ReadonlySet<string> = new Set(['read-overflow', 'read-clipped', 'read-page-foot'])

/**
 * How pages fall in this engine says little of an edition that Kindle's converter sets anew, in faces of its own:
 * that is the width report's (`--widths`).
 */
function weighed<Fields extends MessageFields>(fields: Fields, destination: Destination): Fields {
  return destination !== 'epub' && measured.has(fields.ruleId) ? { ...fields, severity: 'info' } : fields
}

function judgeBook(publication: Publication, book: BookReading, report: Report): void {
  const { name: file } = publication
  for (const path of book.unlisted) {
    // By EPUB's rules it is in the spine: engines that compare ids letter by letter do not see that.
    const reason = 'The engine does not list the document, which the spine names; it was not read'
    const note = 'Write each id and idref of the package without blanks, and each media type without parameters.'
    report({ severity: 'warning', ruleId: 'read-not-shown', reason, note, file: `${file}/${path}` })
  }
  for (const appearance of book.appearances) judgeAppearance(publication, appearance, report)
  for (const { what, list, target } of book.lostEntries) {
    if (target === 'section' && isInSpine(publication, '', what)) continue
    const reason = `Unexpected entry "${what}" of the ${list}, expected ${targetOf(target)}`
    report({ severity: 'warning', ruleId: 'read-contents-target', reason, file })
  }
  const [next] = book.unread
  if (next !== undefined) {
    const reason = `Unexpected time that the book takes: ${book.unread.length} documents, from ${next} on, were not read`
    report({ severity: 'error', ruleId: 'read-time-limit', reason, file })
  }
}
