import { messageList } from '../../base/message-list.ts'
import type { Publication } from '../../book/publication.ts'
import type { Inspection, Validator, ValidatorTools } from '../../book/validator.ts'
import { dangerOf } from '../../book/danger.ts'
import type { Engine } from './engine.ts'
import { findEngines } from './find-engines.ts'
import { judge } from './judge.ts'
import { translate } from './translate.ts'

/** The official EPUBCheck, in a process of its own, with a hard end. Fails closed: no verdict is an error. */
export const epubcheck: Validator = {
  name: 'epubcheck',
  inspect: async (publication, tools) => inspectWith(publication, tools, () => findEngines(tools.engine, process.env)),
}

/** The same with engines from elsewhere: nothing is started when the publication is dangerous. */
export async function inspectWith(
  publication: Publication,
  tools: ValidatorTools,
  engines: () => Promise<readonly Engine[]>,
): Promise<Inspection> {
  const { report, list } = messageList(1000)
  const { name, archive } = publication
  const fail = (ruleId: string, reason: string, note: string): Inspection => {
    report({ severity: 'error', ruleId, reason, file: name, note, source: 'epubcheck' })
    return { messages: list(), evidence: [`EPUBCheck gave no verdict (${ruleId})`] }
  }
  const danger = dangerOf(publication)
  if (danger !== undefined) {
    const reason = `EPUBCheck was not run, since the EPUB would endanger it: ${danger.ruleId}`
    return fail('epubcheck-refused', reason, 'Mend that finding first.')
  }
  if (archive === undefined) {
    return fail(
      'epubcheck-unavailable',
      'EPUBCheck was not run, since the archive itself is not at hand',
      'Open the EPUB with readPublication.',
    )
  }
  const found = await engines()
  const judgement = await judge(publication, archive, found, tools)
  if ('failures' in judgement) {
    const note =
      judgement.failures.length === 0
        ? 'Neither a working Java nor epubcheck-standalone was found.'
        : judgement.failures.join('; ')
    return judgement.slow
      ? fail('epubcheck-time-limit', 'EPUBCheck was ended at its time limit, so there is no verdict', note)
      : fail('epubcheck-unavailable', 'EPUBCheck could not be run, so there is no verdict', note)
  }
  for (const finding of judgement.findings) {
    const fields = translate(finding, name, publication.entries, tools.usage === true)
    if (fields !== undefined) report(fields)
  }
  return { messages: list(), evidence: [judgement.engine.title] }
}
