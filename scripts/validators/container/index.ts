import { messageList } from '../../base/message-list.ts'
import type { RuleDoc, Validator } from '../../book/validator.ts'
import { archiveDocs } from './archive-docs.ts'
import { documentDocs } from './document-docs.ts'
import { containerRules } from './rules/index.ts'

/**
 * Own invariants, in milliseconds. What the reader found on opening (`publication.messages`) comes first in the
 * inspection: whoever runs this validator has it, and must not add it again.
 */
export const container: Validator = {
  name: 'container',
  inspect: (publication) => {
    const { report, list } = messageList()
    const { name } = publication
    for (const { doc, check } of containerRules) {
      check(publication, ({ path, ...finding }) => {
        report({ ...finding, ruleId: doc.id, file: path === undefined ? name : `${name}/${path}` })
      })
    }
    const evidence = [`${containerDocs.length} container rules`]
    return Promise.resolve({ messages: [...publication.messages, ...list()], evidence })
  },
}

/** Every rule of this validator, those of the reader included. */
export const containerDocs: readonly RuleDoc[] = [
  ...archiveDocs,
  ...documentDocs,
  ...containerRules.map(({ doc }) => doc),
]
