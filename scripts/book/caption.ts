import type { Element, ElementContent } from 'hast'

/**
 * `<figcaption><span class="label">Figure 2.1</span> The caption.</figcaption>`.
 *
 * @param label what is counted, with its number; undefined for what carries none
 * @param link what leads on to more about it, at the end
 * @returns undefined when there is nothing to say
 */
export function captionOf(
  label: string | undefined,
  caption: readonly ElementContent[],
  link?: Element,
): Element | undefined {
  const words: ElementContent[][] = [
    ...(label === undefined ? [] : [[labelSpan(label)]]),
    ...(caption.length === 0 ? [] : [[...caption]]),
    ...(link === undefined ? [] : [[link]]),
  ]
  if (words.length === 0) return undefined
  const children = words.flatMap((run, at) => (at === 0 ? run : [{ type: 'text' as const, value: ' ' }, ...run]))
  return { type: 'element', tagName: 'figcaption', properties: {}, children }
}

function labelSpan(value: string): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['label'] },
    // Nothing breaks at the start of a caption, and a plain space is what a search for it has.
    children: [{ type: 'text', value: value.replaceAll('\u00A0', ' ') }],
  }
}
