import type { Element } from '../book/element.ts'

/** `<!-- … -->` is for those who write. Other raw HTML is refused by the rule `raw-html`. */
export const comment: Element = {
  name: 'comment',
  handlers: { html: () => undefined },
}
