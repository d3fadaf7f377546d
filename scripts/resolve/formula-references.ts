import type { Parents, Root } from 'mdast'
import { visitParents } from 'unist-util-visit-parents'
import { message } from '../base/message.ts'
import { didYouMean } from '../base/suggest.ts'
import type { Draft, Target } from '../book/book.ts'
import { formulaPlace } from '../book/formula-place.ts'
import type { InlineMath, MathBlock } from '../book/nodes.ts'
import { fileOf } from './file-of.ts'

const reference = /(?<!\\)((?:\\\\)*)\\(eq)?ref\s*\{([^{}]*)\}/g

/**
 * `\ref{eq:x}` and `\eqref{eq:x}` within formulas become the numbers, as text: a link inside a formula leads nowhere on
 * Kindle and does not exist in MathML Core. Places of TeX errors were worked out before.
 */
export function resolveFormulaReferences(draft: Draft, tree: Root, targets: ReadonlyMap<string, Target>): void {
  visitParents(tree, (node, ancestors) => {
    if (node.type !== 'inlineMath' && node.type !== 'math') return
    if (!node.value.includes('ref')) return
    node.value = node.value.replace(
      reference,
      (_written: string, before: string, eq: string | undefined, key: string, at: number) => {
        const target = targets.get(key.trim())
        if (target === undefined)
          draft.file.messages.push(undefinedLabel(key.trim(), node, at, draft, ancestors, targets))
        const number = target?.number ?? '?'
        const words = eq === undefined ? number : `(${number})`
        return before + (isText(node.value, at) ? words : `\\text{${words}}`)
      },
    )
  })
}

/** Whether the innermost braces around a place are those of `\text{…}` or one of its kin. */
function isText(tex: string, at: number): boolean {
  let depth = 0
  for (let index = at - 1; index >= 0; index--) {
    if (tex[index - 1] === '\\') continue
    if (tex[index] === '}') depth++
    if (tex[index] === '{' && --depth < 0) return /\\(?:text[a-z]*|mbox)\s*$/.test(tex.slice(0, index))
  }
  return false
}

function undefinedLabel(
  key: string,
  node: InlineMath | MathBlock,
  offset: number,
  draft: Draft,
  ancestors: readonly Parents[],
  targets: ReadonlyMap<string, Target>,
) {
  return message({
    severity: 'error',
    ruleId: 'reference-undefined',
    reason: `Unexpected reference to \`${key}\`, which no label defines`,
    note: didYouMean(key, targets.keys()),
    file: fileOf(draft.file, node, ancestors),
    place: formulaPlace(node, offset) ?? node.position,
  })
}
