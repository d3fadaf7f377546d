import type { PhrasingContent, Text } from 'mdast'
import type { VFile } from 'vfile'
import { SKIP, visit } from 'unist-util-visit'
import { message } from '../base/message.ts'
import { didYouMean } from '../base/suggest.ts'
import type { Element, ShapeTools } from '../book/element.ts'

/** `{{name}}`, and `{{< var name >}}` as Quarto writes it. */
const braces = /\{\{[ \t]*(?:<[ \t]*(?:var|meta)[ \t]+)?([A-Za-z][\w.-]*)[ \t]*>?[ \t]*\}\}/g

/** `{{version}}` and `[]{.var name="version"}`: a fact of the book, or a word of `variables:` in book.yaml. Not in code. */
export const variable: Element = {
  name: 'variable',
  shape: (tree, file, tools) => {
    visit(tree, (node, index, parent) => {
      if (parent === undefined || index === undefined) return undefined
      const made =
        node.type === 'text'
          ? fromText(node, file, tools)
          : node.type === 'span' && node.attributes.classes.includes('var')
            ? wordsFor(node.attributes.values['name'] ?? '', node, file, tools)
            : undefined
      if (made === undefined) return undefined
      parent.children.splice(index, 1, ...(made as never[]))
      return [SKIP, index + made.length]
    })
  },
}

function fromText(node: Text, file: VFile, tools: ShapeTools): PhrasingContent[] | undefined {
  const found = [...node.value.matchAll(braces)]
  if (found.length === 0) return undefined
  const made: PhrasingContent[] = []
  let end = 0
  for (const match of found) {
    if (match.index > end) made.push({ ...node, value: node.value.slice(end, match.index) })
    made.push(...wordsFor(match[1] ?? '', node, file, tools))
    end = match.index + match[0].length
  }
  if (end < node.value.length) made.push({ ...node, value: node.value.slice(end) })
  return made
}

function wordsFor(
  name: string,
  node: Extract<PhrasingContent, { type: 'text' | 'span' }>,
  file: VFile,
  { inline, variables }: ShapeTools,
): PhrasingContent[] {
  const known = variables.get(name)
  if (known?.markdown === true) return inline(known.words, node.position?.start, node)
  if (known !== undefined) return [{ type: 'text', value: known.words, data: { from: node.data?.from } }]
  file.messages.push(
    message({
      severity: 'error',
      ruleId: 'variable-unknown',
      reason: `Unexpected variable \`${name}\`, which book.yaml does not define`,
      note: didYouMean(name, variables.keys()) ?? 'Define it under `variables:`, or write `\\{{` if braces are meant.',
      file: node.data?.from ?? file.path,
      place: node.position,
    }),
  )
  return []
}
