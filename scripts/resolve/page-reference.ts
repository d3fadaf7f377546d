import type { PhrasingContent, Text } from 'mdast'
import type { Target } from '../book/book.ts'
import { affixesOf, capitalised, type Affixes, type Standing } from '../book/label.ts'
import type { PageReference, ReferenceItem } from '../book/nodes.ts'
import type { ReferenceContext } from './reference-context.ts'
import { fullName, nameOf, numberOf, text } from './reference-names.ts'

/**
 * "page 12" for outputs with pages. For others it says where the thing stands: the section, or the chapter. The
 * preposition before a page number is not the one before a section in every language, so both come from here.
 *
 * @param before the text that the reference follows in its line; loses such a preposition
 */
export function pageReference(
  target: Target,
  item: ReferenceItem,
  standing: Standing,
  before: Text | undefined,
  context: ReferenceContext,
): PageReference {
  const preposition = takePreposition(before, context.words.onPage)
  const capital = preposition !== '' && preposition.charAt(0) !== preposition.charAt(0).toLowerCase()
  const place = target.kind === 'sec' ? target : (target.section ?? target)
  const stands = preposition === '' ? standing : 'inside'
  const name = (item.suppressed ? numberOf(place, context) : fullName(place, stands, context)) ?? target.id
  const inside = preposition === '' ? '' : context.words.inside(nameOf(place))
  const affixes = (many: boolean): Affixes =>
    item.suppressed ? ['', ''] : affixesOf(context.naming, 'page', { many, standing: stands })
  return {
    type: 'pageReference',
    targets: [target.id],
    preposition,
    affixes: { one: affixes(false), many: affixes(true) },
    children: [
      ...(inside === '' ? [] : [text(capital ? capitalised(inside) : inside)]),
      {
        type: 'link',
        url: `#${target.id}`,
        children: [text(name)],
        position: item.position,
        data: { className: 'reference' },
      },
    ],
    position: item.position,
  }
}

/** "pages 3 and 5–7" in outputs with pages, in others each section once: "Section 1.1 and Section 1.2". */
export function pageReferences(run: readonly PageReference[], { words }: ReferenceContext): PageReference | undefined {
  const [first] = run
  if (first === undefined) return undefined
  const links = run.flatMap(({ children }) => children.filter(({ type }) => type === 'link'))
  const said = links.map(wordsOf)
  const once = links.filter((link, at) => said.indexOf(wordsOf(link)) === at)
  const joined = once.flatMap((link, at) =>
    at === 0 ? [link] : [text(words.joint(at, once.length, wordsOf(link))), link],
  )
  return {
    ...first,
    targets: run.flatMap(({ targets }) => targets),
    children: [...first.children.filter(({ type }) => type === 'text'), ...joined],
  }
}

function wordsOf(link: PhrasingContent): string {
  const [words] = 'children' in link ? link.children : []
  return words?.type === 'text' ? words.value : ''
}

/** Takes "on " off the end of a text. */
function takePreposition(before: Text | undefined, prepositions: readonly string[]): string {
  if (before === undefined || prepositions.length === 0) return ''
  const found = new RegExp(`(?<=^|[\\s(])(?:${prepositions.join('|')})\\s$`, 'i').exec(before.value)?.[0] ?? ''
  before.value = before.value.slice(0, before.value.length - found.length)
  return found
}
