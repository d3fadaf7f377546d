import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { message, type MessageFields } from '../base/message.ts'
import { suggest } from '../base/suggest.ts'
import { readYaml, type YamlFile } from '../base/yaml-places.ts'
import type { FrontMatter } from '../book/book.ts'
import { wordsIn } from '../book/conditions.ts'

/** Keys whose value is words, and keys whose value is a list of them (or one). */
const wordKeys = ['subtitle', 'short-title', 'description'] as const
const listKeys = ['authors', 'outputs'] as const
const keys: readonly string[] = [...wordKeys, ...listKeys]

/**
 * Takes the YAML block off the start of a chapter and reads it; what is wrong with it is left on the file, and the
 * rest is used.
 *
 * @param tree loses its `yaml` node
 */
export function takeFrontMatter(tree: Root, file: VFile): FrontMatter {
  const [first] = tree.children
  if (first?.type !== 'yaml') return {}
  tree.children.shift()
  const { start, end } = first.position ?? {}
  // The node's own value has lost its places: the text between the fences keeps them.
  const [opening = '', ...rest] = String(file)
    .slice(start?.offset, end?.offset)
    .split(/(?<=\r\n|\n|\r(?!\n))/)
  const body = rest.slice(0, -1).join('')
  const yaml = readYaml(body, file.path, {
    line: (start?.line ?? 1) + 1,
    column: 1,
    offset: (start?.offset ?? 0) + opening.length,
  })
  file.messages.push(...yaml.messages)
  return valuesOf(yaml, (fields) => file.messages.push(message({ severity: 'error', file: file.path, ...fields })))
}

function valuesOf(
  { value, placeOf, keyPlaceOf }: YamlFile,
  refuse: (fields: Omit<MessageFields, 'severity'>) => void,
): FrontMatter {
  if (value === undefined || value === null) return {}
  if (typeof value !== 'object' || Array.isArray(value)) {
    refuse({
      ruleId: 'config-invalid-value',
      reason: 'Unexpected front matter, expected `key: value` on each line',
      place: placeOf([]),
      note: known,
    })
    return {}
  }
  const read: Record<string, string> = {}
  const lists: Record<string, string[]> = {}
  for (const [key, words] of Object.entries(value)) {
    const isList = listKeys.some((candidate) => candidate === key)
    if (!keys.includes(key)) {
      const word = suggest(key, keys)
      const note = word === undefined ? known : `Did you mean \`${word}\`?`
      refuse({
        ruleId: 'config-unknown-key',
        reason: `Unexpected key \`${key}\` in the front matter`,
        place: keyPlaceOf([], key),
        note,
      })
    } else if (isWords(words)) {
      if (key === 'outputs') lists[key] = wordsIn(words)
      else if (isList) lists[key] = [words.trim()]
      else read[key] = words.trim()
    } else if (isList && Array.isArray(words) && words.length > 0 && words.every(isWords)) {
      lists[key] = words.map((word) => word.trim())
    } else {
      const reason = `Unexpected value of \`${key}\`: expected words${isList ? ', or a list of them' : ''}`
      refuse({ ruleId: 'config-invalid-value', reason, place: placeOf([key]) })
    }
  }
  const { authors, outputs } = lists
  const { subtitle } = read
  return {
    subtitle: subtitle === undefined ? undefined : { words: subtitle, place: placeOf(['subtitle']) },
    authors,
    shortTitle: read['short-title'],
    description: read['description'],
    outputs: outputs === undefined ? undefined : { names: outputs, place: placeOf(['outputs']) },
  }
}

function isWords(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

const known = `Known keys: ${keys.map((key) => `\`${key}\``).join(', ')}.`
