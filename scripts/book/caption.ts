import type { Element, ElementContent } from 'hast'

/**
 * `<figcaption><span class="label">Figure 2.1</span> The caption.</figcaption>`.
 *
 * @param label what is counted, with its number; undefined for what carries none
 * @returns undefined when there is nothing to say
 */
export function captionOf(label: string | undefined, caption: readonly ElementContent[]): Element | undefined {
  if (label === undefined && caption.length === 0) return undefined
  const named: ElementContent[] =
    label === undefined
      ? []
      : [
          {
            type: 'element',
            tagName: 'span',
            properties: { className: ['label'] },
            // Nothing breaks at the start of a caption, and a plain space is what a search for it has.
            children: [{ type: 'text', value: label.replaceAll('\u00A0', ' ') }],
          },
          ...(caption.length === 0 ? [] : [{ type: 'text' as const, value: ' ' }]),
        ]
  return { type: 'element', tagName: 'figcaption', properties: {}, children: [...named, ...caption] }
}
