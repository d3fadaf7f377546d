import type { Root } from 'mdast'
import type { FrontMatter } from '../book/book.ts'
import type { ShapeTools } from '../book/element.ts'

/** Puts the subtitle that the front matter says below the title, where one in the title's own braces stands. */
export function addSubtitle(tree: Root, { subtitle }: FrontMatter, inline: ShapeTools['inline']): void {
  const at = tree.children.findIndex((node) => node.type === 'heading')
  const title = tree.children[at]
  if (subtitle === undefined || title?.type !== 'heading' || title.depth !== 1) return
  const place = subtitle.place !== undefined && 'start' in subtitle.place ? subtitle.place.start : undefined
  tree.children.splice(at + 1, 0, { type: 'subtitle', children: inline(subtitle.words, place, title) })
}
