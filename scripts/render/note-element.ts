import type { Element, ElementContent } from 'hast'
import { wordsOf } from '../book/languages/index.ts'

export interface NoteFacts {
  readonly label: string
  readonly id: string
  /** Calls that get a way back of their own. */
  readonly calls: number
  readonly beside: boolean
  readonly language: string
}

/**
 * `<aside epub:type="footnote">`: readers that know notes open it over the text, the others show it where it stands. Its
 * number leads back to the call. When there are several calls, letters at its end lead to each: behind the words, so that
 * a reader who has opened the note over the text is not met by them.
 */
export function noteElement(facts: NoteFacts, content: readonly ElementContent[]): Element {
  // Its role says what it is; a letter alone would say nothing.
  const number = back(facts, facts.label, '', 'note-number', undefined)
  const [first, ...rest] = content
  const opened: ElementContent[] = isParagraph(first)
    ? [{ ...first, children: [number, space, ...first.children] }, ...rest]
    : [paragraph([number]), ...content]
  return {
    type: 'element',
    tagName: 'aside',
    properties: {
      id: facts.id,
      className: ['note', ...(facts.beside ? ['beside'] : [])],
      epubType: 'footnote',
      role: 'doc-footnote',
    },
    children: facts.calls < 2 ? opened : withReturns(opened, facts),
  }
}

function withReturns(content: readonly ElementContent[], facts: NoteFacts): ElementContent[] {
  const links = Array.from({ length: facts.calls }, (_, at): ElementContent[] => [
    space,
    back(
      facts,
      letter(at),
      at === 0 ? '' : `-${at + 1}`,
      'note-return',
      wordsOf(facts.language).backToCall(letter(at)),
    ),
  ]).flat()
  const last = content.at(-1)
  if (isParagraph(last)) return [...content.slice(0, -1), { ...last, children: [...last.children, ...links] }]
  return [...content, paragraph(links.slice(1))]
}

function back({ id }: NoteFacts, label: string, suffix: string, className: string, name: string | undefined): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: {
      href: `#${id}-call${suffix}`,
      className: [className],
      epubType: 'backlink',
      role: 'doc-backlink',
      ariaLabel: name,
    },
    children: [{ type: 'text', value: label }],
  }
}

/** 0 → a, 26 → aa. */
export function letter(at: number): string {
  return (at < 26 ? '' : letter(Math.floor(at / 26) - 1)) + String.fromCodePoint(97 + (at % 26))
}

const space: ElementContent = { type: 'text', value: ' ' }

function isParagraph(node: ElementContent | undefined): node is Element {
  return node?.type === 'element' && node.tagName === 'p'
}

function paragraph(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'p', properties: {}, children }
}
