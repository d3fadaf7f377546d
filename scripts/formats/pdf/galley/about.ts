/** The first words of what a message is about. */
export function wordsOf(element: Element): string {
  const text = (element.textContent ?? '').replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ').trim()
  return (text === '' ? nameOf(element) : text).slice(0, 60)
}

/** What a picture is said to show. */
function nameOf(element: Element): string {
  const named = element.matches('[alt], [aria-label]') ? element : element.querySelector('[alt], [aria-label]')
  return named?.getAttribute('alt') ?? named?.getAttribute('aria-label') ?? ''
}

/** The nearest place in the Markdown: of the element, of what it stands in, of the first thing in it. */
export function atOf(element: Element): string | undefined {
  const near = element.closest('[data-at]') ?? element.querySelector('[data-at]')
  return near?.getAttribute('data-at') ?? undefined
}
