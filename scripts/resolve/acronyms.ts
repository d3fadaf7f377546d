import type { Nodes, Parents, PhrasingContent, Text } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { message } from '../base/message.ts'
import { didYouMean } from '../base/suggest.ts'
import type { Acronym, AcronymConfig } from '../book/acronyms.ts'
import type { Chapter } from '../book/book.ts'
import type { Span } from '../book/nodes.ts'
import type { AcronymNode } from '../book/place-nodes.ts'
import { fileOf } from './file-of.ts'

/**
 * Makes acronyms of `[TLS]{.acr}` and, when the book asks for it, of words that are one. Which of them is spelled out
 * depends on what an output has: see `firstUses`.
 */
export function markAcronyms(chapters: readonly Chapter[], config: AcronymConfig): void {
  const pattern = config.automatic ? patternOf(config) : undefined
  let count = 0
  const make = (key: string, value: string, form: AcronymNode['form'], from: Nodes, plural: boolean): AcronymNode => {
    const known = config.known[key] as Acronym // Looked up before.
    return {
      type: 'acronym',
      value,
      key,
      title: plural ? (known.longPlural ?? `${known.long}s`) : known.long,
      form,
      use: ++count,
      ...(from.position === undefined ? {} : { position: from.position }),
      data: { from: from.data?.from, when: from.data?.when },
    }
  }
  for (const chapter of chapters) {
    const walk = (parent: Parents, ancestors: readonly Parents[]): void => {
      const short = shortens(parent) || ancestors.some(shortens)
      const made = (parent.children as Nodes[]).flatMap((node): Nodes[] => {
        if (node.type === 'text' && pattern !== undefined) return split(node, pattern, short)
        if (node.type === 'span' && node.attributes.classes.includes('acr'))
          return [marked(node, chapter, [...ancestors, parent], short)]
        if ('children' in node) walk(node, [...ancestors, parent])
        return [node]
      })
      if (made.length !== parent.children.length || made.some((node, at) => node !== parent.children[at]))
        parent.children.splice(0, parent.children.length, ...(made as never[]))
    }
    // A title's own nodes are not below the tree any more.
    walk({ type: 'heading', depth: 1, children: chapter.title as PhrasingContent[] }, [])
    walk(chapter.tree, [])
  }

  function split(node: Text, words: RegExp, short: boolean): Nodes[] {
    const parts: Nodes[] = []
    let at = 0
    for (const found of node.value.matchAll(words)) {
      const [value, key = '', plural] = found
      if (found.index > at) parts.push({ ...node, value: node.value.slice(at, found.index) })
      parts.push(make(key, value, short ? 'short' : 'auto', node, plural !== undefined))
      at = found.index + value.length
    }
    if (at === 0) return [node]
    return at < node.value.length ? [...parts, { ...node, value: node.value.slice(at) }] : parts
  }

  function marked(node: Span, chapter: Chapter, ancestors: readonly Parents[], short: boolean): Nodes {
    const words = toString(node).trim()
    const known = keyOf(words, config)
    if (known === undefined) {
      const note =
        didYouMean(words, Object.keys(config.known)) ??
        'Add it under `acronyms` in book.yaml: `TLS: Transport Layer Security`.'
      const reason = `Unexpected acronym \`${words}\`, which book.yaml does not spell out`
      const file = fileOf(chapter.file, node, ancestors)
      chapter.file.messages.push(
        message({ severity: 'error', ruleId: 'acronym-undefined', reason, note, file, place: node.position }),
      )
      return node
    }
    const { classes } = node.attributes
    const plural = known.plural || classes.includes('plural')
    const shown = plural ? (config.known[known.key]?.plural ?? `${known.key}s`) : known.key
    const form =
      (['short', 'long', 'full'] as const).find((name) => classes.includes(name)) ?? (short ? 'short' : 'auto')
    return make(known.key, shown, form, node, plural)
  }
}

/** Titles, captions and terms have no room for more than the short form. */
function shortens({ type }: Parents): boolean {
  return ['heading', 'caption', 'figure', 'defListTerm', 'link'].includes(type)
}

function keyOf(words: string, { known }: AcronymConfig): { key: string; plural: boolean } | undefined {
  if (Object.hasOwn(known, words)) return { key: words, plural: false }
  const key = Object.keys(known).find((short) => words === (known[short]?.plural ?? `${short}s`))
  return key === undefined ? undefined : { key, plural: true }
}

/** Whole words that are an acronym, or one with an s. */
function patternOf({ known }: AcronymConfig): RegExp | undefined {
  const keys = Object.keys(known).toSorted((left, right) => right.length - left.length)
  if (keys.length === 0) return undefined
  const words = keys.map((key) => key.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|')
  return new RegExp(String.raw`(?<![\p{L}\p{N}_/.-])(${words})(s)?(?![\p{L}\p{N}_/-]|\.\p{L})`, 'gu')
}
