import type { Text } from 'mdast'
import type { Target } from '../book/book.ts'
import { affixesOf, capitalised, type Standing } from '../book/label.ts'
import type { PageReference, ReferenceItem } from '../book/nodes.ts'
import type { ReferenceContext } from './reference-context.ts'
import { fullName, nameOf, text } from './reference-names.ts'

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
  const placeName = fullName(place, preposition === '' ? standing : 'inside', context) ?? target.id
  const inside = preposition === '' ? '' : context.words.inside(nameOf(place))
  return {
    type: 'pageReference',
    target: target.id,
    preposition,
    affixes: affixesOf(context.naming, 'page', { many: false, standing: preposition === '' ? standing : 'inside' }),
    children: [
      ...(inside === '' ? [] : [text(capital ? capitalised(inside) : inside)]),
      {
        type: 'link',
        url: `#${target.id}`,
        children: [text(placeName)],
        position: item.position,
        data: { className: 'reference' },
      },
    ],
    position: item.position,
  }
}

/** Takes "on " off the end of a text. */
function takePreposition(before: Text | undefined, prepositions: readonly string[]): string {
  if (before === undefined || prepositions.length === 0) return ''
  const found = new RegExp(`(?<=^|[\\s(])(?:${prepositions.join('|')})\\s$`, 'i').exec(before.value)?.[0] ?? ''
  before.value = before.value.slice(0, before.value.length - found.length)
  return found
}
