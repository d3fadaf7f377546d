import type { ElementContent } from 'hast'
import type { Book } from '../../book/book.ts'
import { element } from '../opening.ts'

/** For each author whom book.yaml says something about: the name, the words, the address. */
export function aboutTheAuthors({ config: { authors } }: Book): ElementContent[] {
  const known = authors.filter(({ bio }) => bio !== undefined)
  return known.flatMap(({ name, bio = '', url }): ElementContent[] => [
    ...(known.length === 1 ? [] : [element('h2', { className: ['author-name'] }, name)]),
    ...bio
      .split(/\n\s*\n/)
      .filter((words) => words.trim() !== '')
      .map((words) => element('p', {}, words.trim())),
    ...(url === undefined ? [] : [address(url)]),
  ])
}

function address(url: string): ElementContent {
  const link = element('a', { href: url }, url.replace(/^https?:\/\//, '').replace(/\/$/, ''))
  return { type: 'element', tagName: 'p', properties: { className: ['author-address'] }, children: [link] }
}
