import { message, type Message } from '../base/message.ts'
import type { CitedWorks } from '../book/citations.ts'
import type { CitationOptions } from './citation-options.ts'
import type { StyleChoice } from './styles.ts'

/** Works that are cited are listed somewhere, once; only notes hold all that a reader needs. */
export function pageProblems(
  form: CitedWorks['form'],
  cites: boolean,
  { scope, page, style }: CitationOptions,
): Message[] {
  const say = (reason: string, note: string, place: StyleChoice['place']) => [
    message({ severity: 'warning', ruleId: 'bibliography-page', reason, note, file: style.bookFile, place }),
  ]
  if (scope === 'chapter' && page !== undefined)
    return say(
      'Unexpected page `bibliography`, whose works the chapters list themselves: it stays empty',
      'Take it out of `contents`, or say `scope: book` under `citations`.',
      page,
    )
  if (scope === 'chapter' || page !== undefined || !cites || form === 'note') return []
  return say(
    'Missing page of the bibliography: the works that the text cites are listed nowhere',
    'List `bibliography` under `contents: back:`, or say `scope: chapter` under `citations`.',
    style.place,
  )
}
