'use strict'
{
  /**
   * @template {Element} Kind
   * @param {string} selector
   * @param {new () => Kind} kind
   * @returns {Kind[]}
   */
  const all = (selector, kind) =>
    [...document.querySelectorAll(selector)].flatMap((element) => (element instanceof kind ? [element] : []))

  // Filters what is shown; without this script everything is.
  const [form] = all('.filters', HTMLFormElement)
  const findings = all('.finding', HTMLElement).map((item) => ({
    item,
    severity: item.dataset['severity'] ?? '',
    words: `${item.textContent} ${item.closest('.file')?.querySelector('h4')?.textContent ?? ''}`.toLowerCase(),
  }))
  const show = (/** @type {HTMLFormElement} */ { elements }) => {
    const input = (/** @type {string} */ name) => {
      const found = elements.namedItem(name)
      return found instanceof HTMLInputElement ? found : undefined
    }
    const words = input('words')?.value.trim().toLowerCase() ?? ''
    let shown = 0
    for (const { item, severity, words: own } of findings) {
      item.hidden = input(severity)?.checked === false || !own.includes(words)
      if (!item.hidden) shown += 1
    }
    // What was looked for may stand in what is folded.
    if (words !== '') for (const details of all('.notes', HTMLDetailsElement)) details.open = true
    for (const file of all('.file', HTMLElement)) file.hidden = file.querySelector('.finding:not([hidden])') === null
    const text = shown === findings.length ? '' : `${shown} of ${findings.length} shown`
    for (const output of all('.filters output', HTMLOutputElement)) output.textContent = text
  }
  if (form !== undefined && findings.length > 1) {
    form.hidden = false
    form.addEventListener('input', () => show(form))
    form.addEventListener('submit', (event) => event.preventDefault())
    show(form)
  }
  // Paper cannot be opened: findings are printed whole. Long tables of what needs no care stay folded.
  addEventListener('beforeprint', () => {
    for (const details of all('.findings details', HTMLDetailsElement)) details.open = true
  })
}
