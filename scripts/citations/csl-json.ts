import type { VFile } from 'vfile'
import { message, type Message } from '../base/message.ts'
import { didYouMean } from '../base/suggest.ts'
import { readYaml } from '../base/yaml-places.ts'
import { itemTypes } from './csl-types.ts'
import { markFormulasInText } from './run-marks.ts'
import type { ListedWork } from './work.ts'

/**
 * Reads works in CSL-JSON (`references.json`: a list, or `{ "items": […] }`). It is read as YAML 1.2, of which JSON is a
 * part, since that reader knows the place of each value; so CSL-YAML, as pandoc has it, is read too.
 */
export function readCslJson(file: VFile): { works: readonly ListedWork[]; messages: Message[] } {
  const yaml = readYaml(String(file).replaceAll('\t', ' '), file.path)
  // What comes after the first complaint is mostly its consequence.
  const messages = yaml.messages.slice(0, 1).map((found) =>
    message({
      severity: 'error',
      ruleId: 'bibliography-syntax',
      reason: found.reason.replace('Unexpected YAML', 'Unexpected JSON'),
      file: file.path,
      place: found.place,
    }),
  )
  if (messages.length > 0) return { works: [], messages }
  const { value, path } = listOf(yaml.value)
  if (value === undefined) {
    const reason = 'Unexpected JSON, expected a list of works'
    const note = 'Export the library as CSL-JSON: `[{ "id": "…", "type": "book", "title": "…" }]`.'
    messages.push(
      message({ severity: 'error', ruleId: 'bibliography-syntax', reason, note, file: file.path, place: start }),
    )
    return { works: [], messages }
  }
  const works: ListedWork[] = []
  for (const [at, item] of value.entries()) {
    const place = yaml.placeOf([...path, at])
    const problem = problemOf(item)
    if (problem !== undefined) {
      const where = yaml.placeOf([...path, at, ...problem.path]) ?? place
      const { reason, note } = problem
      messages.push(
        message({ severity: 'error', ruleId: 'bibliography-entry', reason, note, file: file.path, place: where }),
      )
      continue
    }
    const work = withFormulas(item) as { id: unknown; type: string } // `problemOf` saw both.
    works.push({ work: { ...work, id: String(work.id) }, file: file.path, place })
  }
  return { works, messages }
}

const start = { line: 1, column: 1 }

function listOf(value: unknown): { value?: readonly unknown[] | undefined; path: readonly string[] } {
  if (Array.isArray(value)) return { value, path: [] }
  for (const key of ['items', 'references']) {
    const list = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
    if (Array.isArray(list)) return { value: list, path: [key] }
  }
  return { path: [] }
}

interface Problem {
  readonly reason: string
  readonly note?: string | undefined
  readonly path: readonly string[]
}

function problemOf(item: unknown): Problem | undefined {
  if (typeof item !== 'object' || item === null || Array.isArray(item))
    return { reason: 'Unexpected value in the list of works, expected a map', path: [] }
  const { id, type } = item as Record<string, unknown>
  if ((typeof id !== 'string' && typeof id !== 'number') || id === '')
    return { reason: 'Unexpected work without `id`', note: 'The id is what `[@id]` cites.', path: [] }
  if (typeof type !== 'string') return { reason: `Unexpected work \`${id}\` without \`type\``, path: [] }
  if (itemTypes.has(type)) return undefined
  const note = didYouMean(type, itemTypes) ?? 'CSL 1.0.2 lists the types: `book`, `article-journal`, `webpage`, …'
  return { reason: `Unexpected type \`${type}\` of \`${id}\``, note, path: ['type'] }
}

/** Dollars around TeX, anywhere in the words of a work. */
function withFormulas(value: unknown): unknown {
  if (typeof value === 'string') return markFormulasInText(value)
  if (Array.isArray(value)) return value.map(withFormulas)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withFormulas(inner)]))
}
