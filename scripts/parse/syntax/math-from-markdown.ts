import type { CompileContext, Extension as FromMarkdownExtension, Token } from 'mdast-util-from-markdown'
import { noAttributes } from '../../book/attributes.ts'
import type { Attributes } from '../../book/nodes.ts'
import { readAttributes } from './attribute-list.ts'
import { addMath, endMathLine, mathOf, startMathLines, trimMathEnd } from './math-lines.ts'

/** Makes `math` nodes of display formulas. */
export const mathFlowFromMarkdown: FromMarkdownExtension = {
  enter: { mathFlow: enterMath },
  exit: {
    mathFlow: exitMath,
    mathFlowAttributes: exitAttributes,
    mathFlowLineEnding: exitLineEnding,
    mathFlowValue: exitValue,
  },
}

function enterMath(this: CompileContext, token: Token): undefined {
  startMathLines(this)
  this.enter({ type: 'math', value: '', attributes: noAttributes, lines: [] }, token)
}

function exitValue(this: CompileContext, token: Token): undefined {
  addMath(this, token)
}

function exitLineEnding(this: CompileContext, token: Token): undefined {
  endMathLine(this, token)
}

function exitAttributes(this: CompileContext, token: Token): undefined {
  const node = this.stack.at(-1)
  if (node?.type === 'math') node.attributes = join(node.attributes, readAttributes(this.sliceSerialize(token)))
}

function join(left: Attributes, right: Attributes = noAttributes): Attributes {
  return {
    id: right.id ?? left.id,
    classes: [...left.classes, ...right.classes],
    values: { ...left.values, ...right.values },
  }
}

function exitMath(this: CompileContext, token: Token): undefined {
  const node = this.stack.at(-1)
  const lines = this.data.mathLines ?? []
  if (node?.type !== 'math') throw new Error('A formula that was not opened')
  if (lines[0]?.text.trim() === '') lines.shift()
  while (lines.at(-1)?.text.trim() === '') {
    lines.pop()
    // Only the line of the closing fence is none of the value's; blank ones before it are the author's.
    if (token._unclosed !== true) break
  }
  const last = lines.pop()
  if (last !== undefined) lines.push({ ...last, text: token._unclosed === true ? last.text : trimMathEnd(last.text) })
  Object.assign(node, mathOf(lines), token._unclosed === true ? { unclosed: true } : {})
  this.exit(token)
}
