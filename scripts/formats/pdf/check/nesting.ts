import type { CheckedPdf, Tag } from './checked-pdf.ts'
import { type Finding, finding } from './finding.ts'

interface Syntax {
  readonly condition: string
  /** Types that an element may hold; absent for any. */
  readonly kids?: readonly string[]
  /** Types that may hold it; absent for any. */
  readonly parents?: readonly string[]
}

/** How elements of tables, lists and contents are put together (ISO 32000-1 §14.8.4.2, §14.8.4.3). */
const syntax: Readonly<Record<string, Syntax>> = {
  Table: { condition: '09-004', kids: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'] },
  THead: { condition: '09-004', kids: ['TR'], parents: ['Table'] },
  TBody: { condition: '09-004', kids: ['TR'], parents: ['Table'] },
  TFoot: { condition: '09-004', kids: ['TR'], parents: ['Table'] },
  TR: { condition: '09-004', kids: ['TH', 'TD'], parents: ['Table', 'THead', 'TBody', 'TFoot'] },
  TH: { condition: '09-004', parents: ['TR'] },
  TD: { condition: '09-004', parents: ['TR'] },
  L: { condition: '09-005', kids: ['LI', 'L', 'Caption'] },
  LI: { condition: '09-005', kids: ['Lbl', 'LBody'], parents: ['L'] },
  LBody: { condition: '09-005', parents: ['LI'] },
  TOC: { condition: '09-006', kids: ['TOCI', 'TOC', 'Caption'] },
  TOCI: { condition: '09-006', kids: ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC'], parents: ['TOC'] },
  Ruby: { condition: '09-007', kids: ['RB', 'RT', 'RP'] },
  Warichu: { condition: '09-008', kids: ['WT', 'WP'] },
}

/** Elements stand where their kind may stand (Matterhorn 09). */
export function nesting({ tags }: CheckedPdf): Finding[] {
  const found = new Map<string, Finding>()
  const put = (condition: string, reason: string): void => void found.set(reason, finding(condition, reason))
  for (const tag of tags) {
    const rule = syntax[tag.type]
    if (rule === undefined) continue
    const { condition, kids, parents } = rule
    if (parents !== undefined && !parents.includes(tag.parent?.type ?? ''))
      put(
        condition,
        `Unexpected ${tag.type} in ${tag.parent?.type ?? 'the root'}, expected it in ${parents.join(' or ')}.`,
      )
    const wrong = kids === undefined ? undefined : tag.kids.find(({ type }) => !kids.includes(type))
    if (wrong !== undefined) put(condition, `Unexpected ${wrong.type} in ${tag.type}, expected ${kids?.join(', ')}.`)
    if (kids !== undefined && tag.sequences.length > 0)
      put(condition, `Unexpected content directly in ${tag.type}, expected elements.`)
  }
  return [...found.values(), ...captions(tags)]
}

/** A caption is the first or the last of what it names. */
function captions(tags: readonly Tag[]): Finding[] {
  const wrong = tags.some(
    ({ type, kids }) =>
      (type === 'Table' || type === 'L' || type === 'TOC') && kids.slice(1, -1).some((kid) => kid.type === 'Caption'),
  )
  return wrong ? [finding('09-004', 'Unexpected caption in the middle, expected it first or last.')] : []
}
