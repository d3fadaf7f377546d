import { message, type Message } from '../base/message.ts'
import { didYouMean } from '../base/suggest.ts'
import type { ReferenceItem } from '../book/nodes.ts'
import type { CitationOptions } from './citation-options.ts'
import type { Works } from './work.ts'

/**
 * Works that are listed although nothing cites them, because book.yaml wants it (`nocite`).
 *
 * @returns their keys; and what is to be said of wishes that no work fulfils, and of works that nobody wants
 */
export function uncitedWorks(
  works: Works,
  cited: ReadonlySet<string>,
  { nocite, reportUnused, style }: CitationOptions,
): { readonly listed: readonly string[]; readonly messages: readonly Message[] } {
  const wanted = nocite.keys.includes('*') ? [...works.keys()] : nocite.keys
  const messages = wanted
    .filter((key) => !works.has(key))
    .map((key) => {
      const note = didYouMean(key, works.keys()) ?? 'Name a key of the bibliography, or `*` for all of it.'
      const reason = `Unexpected \`${key}\` in \`nocite\`, which the bibliography does not list`
      const { place } = nocite
      return message({ severity: 'error', ruleId: 'citation-undefined', reason, note, file: style.bookFile, place })
    })
  const listed = new Set(wanted.filter((key) => works.has(key) && !cited.has(key)))
  if (!reportUnused) return { listed: [...listed], messages }
  for (const [key, { file, place }] of works) {
    if (cited.has(key) || listed.has(key)) continue
    const reason = `Unexpected entry \`${key}\` that nothing cites`
    messages.push(message({ severity: 'info', ruleId: 'bibliography-unused', reason, file, place }))
  }
  return { listed: [...listed], messages }
}

/** A citation of a work that no bibliography lists. */
export function unknownWork(key: string, file: string, place: ReferenceItem['position'], works: Works): Message {
  return message({
    severity: 'error',
    ruleId: 'citation-undefined',
    reason: `Unexpected citation of \`${key}\`, which the bibliography does not list`,
    note:
      didYouMean(key, works.keys()) ??
      'Add the work to the file that book.yaml names under `bibliography`, or write `\\@` for the sign itself.',
    file,
    place,
  })
}
