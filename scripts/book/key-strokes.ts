import type { ElementContent } from 'hast'
import type { Span } from './nodes.ts'
import { toString } from 'mdast-util-to-string'

/** `[Ctrl+C]{.kbd}` as HTML has it: keys in a stroke, with the plus between them as text, so that no look is needed. */
export function keysOf(node: Span): ElementContent {
  const words = toString(node)
  // A plus at the end or alone is a key itself: Ctrl++.
  const keys = words.split(/(?<=[^+])\+(?=.)/)
  if (keys.length === 1) return key([{ type: 'text', value: words }])
  return key(
    keys.flatMap((name, at): ElementContent[] => [
      ...(at === 0 ? [] : [{ type: 'text' as const, value: '+' }]),
      key([{ type: 'text', value: name }]),
    ]),
    'keys',
  )
}

function key(children: ElementContent[], className?: string): ElementContent {
  return {
    type: 'element',
    tagName: 'kbd',
    properties: className === undefined ? {} : { className: [className] },
    children,
  }
}
