import type { Nodes, Text } from 'mdast'
import type { CompileContext, Extension as FromMarkdownExtension, Token } from 'mdast-util-from-markdown'
import { pointOf } from './tokens.ts'

declare module 'mdast' {
  interface TextData {
    /** Written as an escape (`\"`) or a character reference (`&quot;`): typography leaves it alone. */
    literal?: true | undefined
  }
}

/** Character references of the same: `&quot;`, `&#39;`, `&#x2e;`. */
const reference = /^&(?:apos|dash|hyphen|period|quot|#0*(?:34|39|45|46)|#x0*(?:22|27|2d|2e));$/i

/** Puts escaped characters that typography would change into text nodes of their own, marked as literal. */
export const literalTextFromMarkdown: FromMarkdownExtension = {
  enter: { characterEscape: enterEscape, characterReference: enterReference, data: enterData },
}

function enterData(this: CompileContext, token: Token): undefined {
  enterText(this, token, false)
}

function enterEscape(this: CompileContext, token: Token): undefined {
  enterText(this, token, /["'.%{-]/.test(this.sliceSerialize(token)))
}

function enterReference(this: CompileContext, token: Token): undefined {
  enterText(this, token, reference.test(this.sliceSerialize(token)))
}

/** What mdast-util-from-markdown does on entering text, which joins it to the text before. */
function enterText(context: CompileContext, token: Token, literal: boolean): void {
  const parent = context.stack.at(-1)
  if (parent === undefined || !('children' in parent)) throw new Error('Text outside a parent')
  const siblings: Nodes[] = parent.children
  const before = siblings.at(-1)
  if (before?.type === 'text' && !literal && before.data?.literal !== true) {
    context.stack.push(before)
    return
  }
  const text: Text = { type: 'text', value: '', position: { start: pointOf(token.start), end: pointOf(token.end) } }
  if (literal) text.data = { literal: true }
  siblings.push(text)
  context.stack.push(text)
}
