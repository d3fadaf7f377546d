import type { Element, ElementContent, Root, Text } from 'hast'
import type { Face, Theme } from '../../book/theme.ts'
import { lettersOf } from '../../fonts/letters.ts'
import { slug } from '../../fonts/slug.ts'

/**
 * The fallbacks that a Kindle edition brings: of the theme as the book needs it those for other languages than the book's
 * own, whose letters every Kindle has in faces that the reader chooses.
 */
export function kindleStandIns({ faces, fallbacks = [] }: Theme, language: string): Face[] {
  const [primary] = language.split('-')
  const home = fallbacks.filter(({ languages = [] }) => languages.some((each) => each.split('-')[0] === primary))
  return faces.filter(
    ({ use, fills, family }) =>
      use === 'fallback' && fills !== undefined && home.every((fallback) => fallback.family !== family),
  )
}

/** Rules for the spans of `markStandIns`. */
export function standInStyles(faces: readonly Face[]): string {
  const families = [...new Set(faces.map(({ family }) => family))]
  return families.map((family) => `.${classOf(family)} { font-family: "${family}"; }\n`).join('')
}

/**
 * Puts a span around what a fallback stands in for, in place. Kindle takes embedded faces for single words; one that
 * stands in a list behind the text's own face makes it drop them all (Publishing Guidelines on fonts).
 */
export function markStandIns(tree: Root, faces: readonly Face[]): void {
  const family = new Map<string, string>()
  for (const face of faces) for (const letter of face.fills ?? '') family.set(letter, face.family)
  if (family.size > 0) mark(tree, family)
}

function mark(parent: Root | Element, family: ReadonlyMap<string, string>): void {
  for (const child of parent.children) if (child.type === 'element' && child.tagName !== 'math') mark(child, family)
  const children = parent.children.flatMap((child): Root['children'] =>
    child.type === 'text' ? parts(child, family) : [child],
  )
  parent.children = children as Element['children'] // A document type is never within an element.
}

/** A text in runs, each in the book's own face or in one that stands in. */
function parts({ value }: Text, family: ReadonlyMap<string, string>): ElementContent[] {
  const runs: { text: string; family: string | undefined }[] = []
  const add = (text: string, from: string | undefined): void => {
    const last = runs.at(-1)
    if (last !== undefined && last.family === from) last.text += text
    else if (text !== '') runs.push({ text, family: from })
  }
  let end = 0
  for (const { text, at } of lettersOf(value)) {
    const found = [...text].map((character) => family.get(character))
    const [first] = found
    if (first === undefined || !found.every((each) => each === first)) continue
    add(value.slice(end, at), undefined)
    add(text, first)
    end = at + text.length
  }
  add(value.slice(end), undefined)
  return runs.map(({ text, family: from }): ElementContent => {
    const words: Text = { type: 'text', value: text }
    if (from === undefined) return words
    return { type: 'element', tagName: 'span', properties: { className: [classOf(from)] }, children: [words] }
  })
}

function classOf(family: string): string {
  return `face-${slug(family)}`
}
