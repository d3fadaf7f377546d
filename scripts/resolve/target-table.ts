import type { Nodes, Parents } from 'mdast'
import { message, type Message } from '../base/message.ts'
import type { Draft, Target } from '../book/book.ts'
import type { TargetId } from '../book/names.ts'
import { fileOf } from './file-of.ts'

/** Every label of the book, by what the author wrote. */
export interface TargetTable {
  readonly targets: Map<string, Target>
  /** Adds a target; a label given twice is an error that shows both places. */
  readonly add: (target: Target, draft: Draft, node: Nodes, ancestors?: readonly Parents[]) => void
}

export function createTargets(): TargetTable {
  const targets = new Map<string, Target>()
  const definedIn = new Map<string, Message>()
  return {
    targets,
    add: (target, draft, node, ancestors) => {
      const key = target.label ?? target.id
      const first = definedIn.get(target.id)
      const file = fileOf(draft.file, node, ancestors)
      if (first !== undefined) {
        draft.file.messages.push(
          message({
            severity: 'error',
            ruleId: 'label-duplicate',
            reason: `Unexpected second \`${key}\`, expected every label once`,
            note: 'Rename one of the two.',
            file,
            place: node.position,
            cause: first,
          }),
        )
        return
      }
      const here = {
        severity: 'info',
        ruleId: 'label-duplicate',
        reason: 'First given here',
        file,
        place: node.position,
      } as const
      definedIn.set(target.id, message(here))
      targets.set(key, target)
    },
  }
}

/** `fig:two generals` → `fig-two-generals`: valid as an XML id and unsurprising in a URL. */
export function idOfLabel(label: string): TargetId {
  return label.replace(/[^A-Za-z0-9_.-]+/g, '-').replaceAll('.', '-') as TargetId
}
