import type { CompileContext, Extension as FromMarkdownExtension, Token } from 'mdast-util-from-markdown'
import type {} from 'mdast-util-directive'
import { readAttributes } from './attribute-list.ts'
import { pointOf } from './tokens.ts'

/** Puts `{…}` of a container where mdast-util-directive puts attributes; without a name, the first class is the name. */
export const directiveBracesFromMarkdown: FromMarkdownExtension = { exit: { directiveContainerBraces: exitBraces } }

function exitBraces(this: CompileContext, token: Token): undefined {
  const node = this.stack.at(-1)
  const read = readAttributes(this.sliceSerialize(token))
  if (node?.type !== 'containerDirective' || read === undefined) throw new Error('Attributes outside a container')
  const classes = [...read.classes]
  if (node.name === '') node.name = classes.shift() ?? ''
  node.attributes = {
    ...(read.id === undefined ? {} : { id: read.id }),
    ...(classes.length === 0 ? {} : { class: classes.join(' ') }),
    ...read.values,
  }
  const opening = node.data?.position?.opening
  if (opening !== undefined) opening.end = pointOf({ ...token.end })
}
