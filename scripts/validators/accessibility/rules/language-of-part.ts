import { attribute } from '../../../base/xml-query.ts'
import type { XmlElement } from '../../../base/xml.ts'
import { xhtml, xml } from '../../../base/namespaces.ts'
import { pagesOf } from '../pages/pages-of.ts'
import type { AccessibilityRule } from '../rule.ts'

/** Scripts that show by themselves that a text is none of the languages on the right. */
const scripts: readonly (readonly [name: string, run: RegExp, languages: string])[] = [
  ['Arabic', phrase('Arabic'), 'ar fa ur ps ku ckb sd ug az ms pa ks uz ha tr'],
  ['Cyrillic', phrase('Cyrillic'), 'ru uk be bg sr mk kk ky tg mn tt ba cv os ab uz az bs sh hbs cu rue sah tk kv'],
  ['Devanagari', phrase('Devanagari'), 'hi mr ne sa kok mai bho sd ks'],
  ['Greek', phrase('Greek'), 'el grc cop'],
  ['Hangul', phrase('Hangul'), 'ko'],
  ['Hebrew', phrase('Hebrew'), 'he yi lad iw arc'],
  ['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}ー]{10,}/u, 'ja ain oj'],
  ['Thai', /\p{Script=Thai}{12,}/u, 'th'],
]

export const languageOfPart: AccessibilityRule = {
  doc: {
    id: 'a11y-language-of-part',
    summary: 'A phrase is in a script that the language it is marked as does not use.',
    why: 'A voice for English spells a Russian sentence out letter by letter, or leaves it out.',
    mend: 'Put the phrase into an element with lang and xml:lang of its own.',
    basis: 'documented',
    sources: ['https://www.w3.org/WAI/WCAG22/Understanding/language-of-parts'],
  },
  check: (publication, report) => {
    for (const { path, document } of pagesOf(publication)) {
      const language = primary(languageOn(document.root) ?? '')
      lookAt(document.root, language, (element, words, name, marked) => {
        const reason = `Unexpected ${name} phrase "${words.slice(0, 30)}" marked as "${marked}", expected its own language`
        report({ severity: 'warning', path, place: element.place, reason })
      })
    }
  },
}

/** Several words: names and terms of one word need no mark (WCAG 2.2 §3.1.2). */
function phrase(script: string): RegExp {
  const word = `[\\p{Script=${script}}\\p{M}]`
  return new RegExp(`${word}{2,}(?:[\\s,;.’'-]+${word}+){3,}`, 'u')
}

type Say = (element: XmlElement, words: string, script: string, language: string) => void

/** Walks the elements with the language that each inherits; without recursion, so depth costs no stack. */
function lookAt(root: XmlElement, language: string, say: Say): void {
  const waiting: [XmlElement, string][] = [[root, language]]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [element, inherited] = next
    if (element.namespace !== xhtml || ['code', 'pre', 'kbd', 'samp', 'script', 'style'].includes(element.local))
      continue
    const own = languageOn(element)
    const marked = own === undefined ? inherited : primary(own)
    for (let index = element.children.length - 1; index >= 0; index--) {
      const child = element.children[index]
      if (child?.type === 'element') waiting.push([child, marked])
      else if (child !== undefined && marked !== '') judge(element, child.value, marked, say)
    }
  }
}

function judge(element: XmlElement, text: string, marked: string, say: Say): void {
  // A quick no for the texts that have none of these letters.
  if (!/[\u0370-\uFFFF]/.test(text)) return
  for (const [name, run, languages] of scripts) {
    const words = run.exec(text)?.[0]
    if (words !== undefined && !languages.split(' ').includes(marked)) say(element, words, name, marked)
  }
}

function languageOn(element: XmlElement): string | undefined {
  return attribute(element, 'lang', xml) ?? attribute(element, 'lang')
}

/** `sr-Cyrl` is `sr`; tags for no or any language tell nothing. */
function primary(tag: string): string {
  const [first = '', ...rest] = tag.trim().toLowerCase().split('-')
  return ['mul', 'und', 'zxx', 'mis', 'x', 'i'].includes(first) || rest.some((part) => part.length === 4) ? '' : first
}
