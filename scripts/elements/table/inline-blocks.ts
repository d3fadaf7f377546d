import { listLines } from './list-lines.ts'
import type { ElementContent } from 'hast'

/**
 * Paragraphs as lines with an empty one between them, plain lists as a line for each item; other blocks stay, with no
 * line end beside them.
 */
export function inlineBlocks(blocks: readonly ElementContent[]): ElementContent[] {
  const made: ElementContent[] = []
  let afterLines = false
  for (const block of blocks) {
    if (block.type === 'text' && block.value.trim() === '') continue
    const words = block.type === 'element' && block.tagName === 'p' ? block.children : undefined
    const lines = block.type === 'element' ? listLines(block) : undefined
    if (afterLines && (words ?? lines) !== undefined) {
      made.push(lineEnd())
      // A list stands close to the words that announce it.
      if (words !== undefined) made.push(lineEnd())
    }
    made.push(...(words ?? joined(lines) ?? [block]))
    afterLines = words !== undefined || lines !== undefined
  }
  return made
}

function joined(lines: readonly ElementContent[][] | undefined): ElementContent[] | undefined {
  return lines?.flatMap((line, index) => (index === 0 ? line : [lineEnd(), ...line]))
}

function lineEnd(): ElementContent {
  return { type: 'element', tagName: 'br', properties: {}, children: [] }
}
