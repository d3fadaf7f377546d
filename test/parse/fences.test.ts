import { expect, test } from 'vitest'
import { VFile } from 'vfile'
import { visit } from 'unist-util-visit'
import { isUnclosedDirective, isUnclosedFence } from '../../scripts/parse/fences.ts'
import { createParser } from '../../scripts/parse/markdown.ts'

const parse = createParser()

/** For each code block and container of a text, in order: whether it is unclosed. */
function unclosed(text: string): boolean[] {
  const found: boolean[] = []
  visit(parse(new VFile(text)), (node) => {
    if (node.type === 'code') found.push(isUnclosedFence(node, text))
    if (node.type === 'containerDirective') found.push(isUnclosedDirective(node))
  })
  return found
}

test.each([
  ['closed', '```ts\na\n```\n', false],
  ['closed, empty', '```\n```', false],
  ['closed by a longer fence with spaces', '~~~\na\n  ~~~~ \n\nb', false],
  ['closed with a blank line', '```\n\n```', false],
  ['closed in a quotation', '> ```\n> a\n> ```', false],
  ['closed in a list', '1.  ```\n    a\n    ```\n', false],
  ['closed, CRLF', '```\r\na\r\n```\r\n', false],
  ['closed after what looks like a fence', '````\n```\n````', false],
  ['indented', '    ```\n    a', false],
  ['alone', '```', true],
  ['alone with a line', '```\n', true],
  ['with text', '```\na\n\nb', true],
  ['with another kind of fence', '```\na\n~~~', true],
  ['with a shorter fence', '````\na\n```', true],
  ['with a fence that says more', '```\na\n```ts', true],
  ['with a fence in a quotation', '```\na\n> ```', true],
  ['ending with its quotation', '> ```\n> a\n\nb', true],
  ['ending with its item', '- ```\n  a\n\nb', true],
  ['ending with its box', '::: note\n```\na\n:::', true],
])('a code block %s', (_, text, expected) => {
  expect(unclosed(text).at(-1)).toBe(expected)
})

test.each([
  ['closed', '::: note\na\n:::', [false]],
  ['both closed', ':::: note\n::: tip\n:::\n::::', [false, false]],
  ['equal, one closed', '::: note\n::: tip\n:::\n', [true, false]],
  ['outer closed over an inner one', ':::: note\n::: tip\n::::', [false, true]],
  ['in a quotation', '> ::: note\n> a\n\nb', [true]],
  ['with a list in it', '::: note\n- a\n\n  :::: tip\n  b\n', [true, true]],
])('boxes %s', (_, text, expected) => {
  expect(unclosed(text)).toEqual(expected)
})
