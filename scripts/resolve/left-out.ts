import type { Link } from 'mdast'
import { visitParents } from 'unist-util-visit-parents'
import { message, type Message } from '../base/message.ts'
import type { Book } from '../book/book.ts'
import { filterChapters } from './book-for.ts'
import { fileOf } from './file-of.ts'
import { leadsTo } from './filter-tree.ts'

const generated: ReadonlySet<string> = new Set(['citation', 'term'])

interface Dangling {
  readonly link: Link
  readonly file: string
  readonly key: string
  readonly outputs: string[]
}

/** Reports references from what an output has to what it does not have, each once, with all outputs that it fails in. */
export function reportLeftOut(book: Book): Message[] {
  const keys = new Map([...book.targets].map(([key, { id }]) => [id as string, key]))
  const found = new Map<string, Dangling>()
  for (const output of Object.values(book.config.outputs)) {
    const { chapters, removed } = filterChapters(book, output)
    if (removed.size === 0) continue
    for (const { tree, file } of chapters) {
      visitParents(tree, 'link', (link, ancestors) => {
        // A citation or a term without its list is words.
        if (!leadsTo(link, removed) || generated.has(link.data?.className ?? '')) return
        const from = fileOf(file, link, ancestors)
        const { line, column } = link.position?.start ?? {}
        const place = JSON.stringify([from, line, column, link.url])
        const made = found.get(place) ?? { link, file: from, key: keys.get(link.url.slice(1)) ?? link.url, outputs: [] }
        made.outputs.push(output.name)
        found.set(place, made)
      })
    }
  }
  return [...found.values()].map(({ link, file, key, outputs }) =>
    message({
      severity: 'error',
      ruleId: 'reference-left-out',
      reason: `Unexpected reference to \`${key}\`, which ${outputs.length === 1 ? 'output' : 'outputs'} ${outputs.join(', ')} ${outputs.length === 1 ? 'does' : 'do'} not contain`,
      note: 'Put the reference under the same condition, or say it without one.',
      file,
      place: link.position,
    }),
  )
}
