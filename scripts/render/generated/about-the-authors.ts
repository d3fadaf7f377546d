import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Book } from '../../book/book.ts'

/** For each author whom book.yaml says something about: the name, the words, the address. */
export function aboutTheAuthors({ config: { authors } }: Book): ElementContent[] {
  const known = authors.filter(({ bio }) => bio !== undefined)
  return known.flatMap(({ name, bio = '', url }): ElementContent[] => [
    ...(known.length === 1 ? [] : [h('h2.author-name', name)]),
    ...bio
      .split(/\n\s*\n/)
      .filter((words) => words.trim() !== '')
      .map((words) => h('p', words.trim())),
    ...(url === undefined ? [] : [address(url)]),
  ])
}

function address(url: string): ElementContent {
  const link = h('a', { href: url }, url.replace(/^https?:\/\//, '').replace(/\/$/, ''))
  return h('p.author-address', link)
}
