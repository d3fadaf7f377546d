'use strict'
{
  // Filters what is shown; without this script everything is.
  const form = document.querySelector('.filters')
  const findings = [...document.querySelectorAll('.finding')].map((item) => ({
    item,
    severity: item.dataset.severity,
    words: `${item.textContent} ${item.closest('.file').querySelector('h4').textContent}`.toLowerCase(),
  }))
  const show = () => {
    const words = form.elements.words.value.trim().toLowerCase()
    let shown = 0
    for (const { item, severity, words: own } of findings) {
      item.hidden = !form.elements[severity].checked || !own.includes(words)
      if (!item.hidden) shown += 1
    }
    // What was looked for may stand in what is folded.
    if (words !== '') for (const details of document.querySelectorAll('.notes')) details.open = true
    for (const file of document.querySelectorAll('.file'))
      file.hidden = file.querySelector('.finding:not([hidden])') === null
    form.querySelector('output').textContent = shown === findings.length ? '' : `${shown} of ${findings.length} shown`
  }
  if (findings.length > 1) {
    form.hidden = false
    form.addEventListener('input', show)
    form.addEventListener('submit', (event) => event.preventDefault())
    show()
  }
  // Paper cannot be opened.
  addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
}
