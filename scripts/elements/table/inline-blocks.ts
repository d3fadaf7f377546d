import type { ElementContent } from 'hast'

/** Paragraphs as lines with an empty one between them; other blocks stay, with no line end beside them. */
export function inlineBlocks(blocks: readonly ElementContent[]): ElementContent[] {
  const made: ElementContent[] = []
  let afterWords = false
  for (const block of blocks) {
    if (block.type === 'text' && block.value.trim() === '') continue
    const words = block.type === 'element' && block.tagName === 'p'
    if (words && afterWords) made.push(lineEnd(), lineEnd())
    made.push(...(words ? block.children : [block]))
    afterWords = words
  }
  return made
}

function lineEnd(): ElementContent {
  return { type: 'element', tagName: 'br', properties: {}, children: [] }
}
