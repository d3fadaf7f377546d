import type { VFile } from 'vfile'
import { message, type Message } from '../base/message.ts'
import { readBibtex } from './bibtex.ts'
import { entryPlaces } from './entry-places.ts'
import { readCslJson } from './csl-json.ts'
import type { ListedWork, Works } from './work.ts'

/** Reads the bibliography's files: BibTeX and BibLaTeX, or CSL-JSON by the name's ending. A key stands in one of them once. */
export function readBibliographies(files: readonly VFile[]): { works: Works; messages: Message[] } {
  const works = new Map<string, ListedWork>()
  const messages: Message[] = []
  const first = new Map<string, Pick<ListedWork, 'file' | 'place'>>()
  for (const file of files) {
    const json = /\.(?:json|ya?ml)$/i.test(file.path)
    const read = json ? readCslJson(file) : readBibtex(file)
    const places = json
      ? read.works.map(({ work, place }) => ({ key: work.id, place }))
      : [...entryPlaces(String(file))].flatMap(([key, all]) => all.map((place) => ({ key, place })))
    for (const { key, place } of places) {
      const before = first.get(key)
      if (before === undefined) first.set(key, { file: file.path, place })
      else messages.push(duplicate(key, { file: file.path, place }, before))
    }
    for (const listed of read.works) if (!works.has(listed.work.id)) works.set(listed.work.id, listed)
    messages.push(...read.messages)
  }
  return { works, messages }
}

type Where = Pick<ListedWork, 'file' | 'place'>

function duplicate(key: string, { file, place }: Where, before: Where): Message {
  const cause = message({
    severity: 'info',
    ruleId: 'bibliography-duplicate',
    reason: 'First given here',
    file: before.file,
    place: before.place,
  })
  return message({
    severity: 'error',
    ruleId: 'bibliography-duplicate',
    reason: `Unexpected second entry \`${key}\``,
    file,
    place,
    note: 'Rename one of the two.',
    cause,
  })
}
