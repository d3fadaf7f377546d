import type { CompileContext, Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'

/** Keeps the inline content of `![…]` as `data.caption` of the image, of which mdast has the plain text only. */
export const imageCaptionFromMarkdown: FromMarkdownExtension = { exit: { label: exitLabel } }

function exitLabel(this: CompileContext): undefined {
  const fragment = this.stack.at(-1)
  const text = this.resume()
  const node = this.stack.at(-1)
  if (fragment?.type !== 'fragment') throw new Error('A label that was not opened')
  // Until a resource proves otherwise, as mdast-util-from-markdown has it.
  this.data.inReference = true
  // A fragment of a label holds inline content only.
  const children = fragment.children as never[]
  if (node?.type === 'link') node.children = children
  if (node?.type === 'image') {
    node.alt = text
    node.data = { ...node.data, caption: children }
  }
}
