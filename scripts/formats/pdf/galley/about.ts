/** The first words of what a message is about. */
export function wordsOf(element: Element): string {
  return (element.textContent ?? '').replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ').trim().slice(0, 60)
}

/** The nearest place in the Markdown: of the element, of what it stands in, of the first thing in it. */
export function atOf(element: Element): string | undefined {
  const near = element.closest('[data-at]') ?? element.querySelector('[data-at]')
  return near?.getAttribute('data-at') ?? undefined
}
