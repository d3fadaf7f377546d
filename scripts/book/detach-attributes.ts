import type { PhrasingContent } from 'mdast'
import type { Attributes } from './nodes.ts'

/**
 * Takes `{…}` off the end of a run of inline content, with the space before it.
 *
 * @param children changed in place
 * @returns what the braces said, or undefined when there are none at the end
 */
export function detachAttributes(children: PhrasingContent[]): Attributes | undefined {
  const last = children.at(-1)
  if (last?.type !== 'attributes') return undefined
  children.pop()
  const before = children.at(-1)
  if (before?.type === 'text') {
    before.value = before.value.trimEnd()
    if (before.value === '') children.pop()
  }
  return last.attributes
}
