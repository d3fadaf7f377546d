import type { Link, Parents, PhrasingContent, Root } from 'mdast'
import { SKIP, visitParents } from 'unist-util-visit-parents'
import { decodeAddress } from '../base/decode-address.ts'
import { message } from '../base/message.ts'
import { didYouMean } from '../base/suggest.ts'
import type { Draft, Target } from '../book/book.ts'
import type { CitedWorks } from '../book/citations.ts'
import type { Reference, ReferenceItem } from '../book/nodes.ts'
import type { Name, Words } from '../book/words.ts'
import { isCitation } from './citation-clusters.ts'
import { citationPhrases } from './citation-phrases.ts'
import { fileOf } from './file-of.ts'
import { plainText } from './title.ts'

export interface ReferenceContext {
  readonly targets: ReadonlyMap<string, Target>
  readonly citations: CitedWorks
  readonly words: Words
  /** Around the title of what has no number. */
  readonly quotes: readonly [open: string, close: string]
  /** Roles of chapters: "Chapter 3", "Part II", "Appendix A". */
  readonly nameOf: (target: Target) => Name
}

/** Turns `@fig:x`, `[@a; @b]` and `[](#fig:x)` into links with their words; nothing after this knows them. */
export function resolveReferences(
  draft: Draft,
  tree: Root | { type: 'root'; children: PhrasingContent[] },
  context: ReferenceContext,
): void {
  visitParents(tree as Root, (node, ancestors) => {
    const parent = ancestors.at(-1)
    if (parent === undefined) return undefined
    if (node.type === 'link') return resolveLink(draft, node, ancestors, context)
    if (node.type !== 'reference') return undefined
    const made = isCitation(node)
      ? citationPhrases(draft, node, ancestors, context.citations)
      : crossReference(draft, node, ancestors, context)
    const siblings = parent.children as PhrasingContent[]
    const at = siblings.indexOf(node)
    siblings.splice(at, 1, ...made)
    return [SKIP, at + made.length]
  })
}

function resolveLink(draft: Draft, node: Link, ancestors: readonly Parents[], context: ReferenceContext): void {
  if (!node.url.startsWith('#') || node.data?.className === 'citation') return
  const key = decodeAddress(node.url.slice(1))
  const target = find(key, draft, node, ancestors, context)
  if (target === undefined) return
  node.url = `#${target.id}`
  if (node.children.length === 0) node.children = [{ type: 'text', value: textOf(target, false, 0, context) }]
  node.data = { ...node.data, className: 'reference' }
}

function crossReference(
  draft: Draft,
  node: Reference,
  ancestors: readonly Parents[],
  context: ReferenceContext,
): PhrasingContent[] {
  const found = node.items.map((item) => {
    const page = item.key.startsWith('page:')
    const target = find(page ? item.key.slice(5) : item.key, draft, node, ancestors, context, item)
    return { item, page, target }
  })
  const grouped =
    found.length > 1 &&
    found.every(
      ({ target }) => target !== undefined && kindName(target, context) === kindName(found[0]?.target, context),
    )
  return found.flatMap(({ item, page, target }, at): PhrasingContent[] => {
    const suppressed = item.suppressed || (grouped && at > 0 && !context.words.repeated)
    const next = target === undefined ? '?' : textOf(target, suppressed, 0, context)
    const between = at === 0 ? '' : context.words.joint(at, found.length, next)
    if (target === undefined) return [text(`${between}?`)]
    const words = page ? pageWords(target, context) : textOf(target, suppressed, grouped && at === 0 ? 1 : 0, context)
    const link: Link = {
      type: 'link',
      url: `#${target.id}`,
      children: [text(words)],
      position: item.position,
      data: { className: 'reference' },
    }
    const before = between + (item.prefix === '' ? '' : `${item.prefix} `)
    return [...(before === '' ? [] : [text(before)]), link, ...(item.suffix === '' ? [] : [text(spaced(item.suffix))])]
  })
}

/** Without page numbers (only print has them) a page reference names the thing itself. */
function pageWords(target: Target, context: ReferenceContext): string {
  return textOf(target, false, 0, context)
}

/** "Figure 3.1", "Equation (3.1)", "3.1", or the title of what has no number. A no-break space holds name and number together. */
function textOf(target: Target, suppressed: boolean, form: 0 | 1, context: ReferenceContext): string {
  if (target.number === undefined) {
    const title = plainText(target.title ?? [])
    const [open, close] = context.quotes
    return title === '' ? target.id : `${open}${title}${close}`
  }
  const number = target.kind === 'eq' ? `(${target.number})` : target.number
  if (suppressed) return number
  const name = context.nameOf(target)
  const [before, after] = context.words.affixes(context.words.kinds[name][form], name)
  return before + number + after
}

function kindName(target: Target | undefined, context: ReferenceContext): string | undefined {
  return target?.number === undefined ? undefined : context.nameOf(target)
}

function find(
  key: string,
  draft: Draft,
  node: Link | Reference,
  ancestors: readonly Parents[],
  context: ReferenceContext,
  item?: ReferenceItem,
): Target | undefined {
  const target = context.targets.get(key)
  if (target !== undefined) return target
  draft.file.messages.push(
    message({
      severity: 'error',
      ruleId: 'reference-undefined',
      reason: `Unexpected reference to \`${key}\`, which no label defines`,
      note: didYouMean(key, context.targets.keys()),
      file: fileOf(draft.file, node, ancestors),
      place: item?.position ?? node.position,
    }),
  )
  return undefined
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}

function spaced(suffix: string): string {
  return /^[,.;:]/.test(suffix) ? suffix : ` ${suffix}`
}
