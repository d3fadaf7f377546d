import { isMathml } from '../tree.ts'
import { judgeSpace } from '../judge-space.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'
import type { XmlElement, XmlNode } from '../../../base/xml.ts'

export const kfxH07SpecialSpaces: KindleRule = {
  id: 'KFX-H07',
  summary: 'The text has spaces or invisible signs that Kindle does not support',
  why: 'Of all spaces, Kindle supports the ordinary one, the no-break space and the zero-width non-joiner; others, and format characters that nobody sees, may show as boxes or break words.',
  mend: 'Use U+0020 or U+00A0 for spaces; leave out word joiners, zero-width spaces and soft hyphens.',
  basis: 'documented',
  sources: [guide2020],
  level: everywhere('warning'),
  check(book, report) {
    for (const { path: file, root } of book.contents) {
      for (const { sign, element, count, level } of signsIn(root)) {
        const code = `U+${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`
        const detail = `Unexpected ${code} in ${count} place(s), expected U+0020 or U+00A0, or no sign at all`
        report({ file, element, level: everywhere(level), detail })
      }
    }
  },
}

interface Sign {
  readonly sign: string
  readonly element: XmlElement
  readonly count: number
  readonly level: 'info' | 'warning'
}

/** Each kind of sign once, at the first element that has it; soft hyphens only where there are many. */
function signsIn(root: XmlElement): Sign[] {
  const found = new Map<string, Sign>()
  let length = 0
  const waiting: [XmlNode, XmlElement][] = [[root, root]]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [node, element] = next
    if (node.type === 'text') {
      length += node.value.length
      for (const { 0: sign, index } of node.value.matchAll(unusual)) {
        const level = judgeSpace(sign, node.value.slice(0, index), node.value.slice(index + sign.length))
        if (level === undefined) continue
        const known = found.get(sign)
        found.set(sign, known === undefined ? { sign, element, count: 1, level } : { ...known, count: known.count + 1 })
      }
    } else if (!isMathml(node, 'math')) {
      for (let at = node.children.length - 1; at >= 0; at--) waiting.push([node.children[at] as XmlNode, node]) // at is within
    }
  }
  return [...found.values()].filter(({ sign, count }) => sign !== '\u00AD' || (count >= 10 && count * 200 > length))
}

/** Spaces and format characters but U+0020, U+00A0, U+200C, the ideographic space and signs that are seen. */
const unusual = /[\u00AD\u1680\u180E\u2000-\u200B\u200D-\u200F\u2028-\u202F\u205F-\u206F\uFEFF\uFFF9-\uFFFB]/g
