import type { Paragraph, RootContent } from 'mdast'

/** The words behind the name of a container, `::: note "Title"`: Markdown hands them over as its first paragraph. */
export function directiveLabel([first]: readonly RootContent[]): Paragraph | undefined {
  return first?.type === 'paragraph' && first.data?.['directiveLabel'] === true ? first : undefined
}
