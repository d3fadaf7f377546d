'use strict'
{
  const key = 'octavo-colours'
  const root = document.documentElement
  const kept = () => {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }
  const choice = kept()
  if (choice !== null) root.dataset.colours = choice
  document.addEventListener('DOMContentLoaded', () => {
    for (const button of document.getElementsByName('_colours')) {
      if (button.value === choice) button.checked = true
      button.addEventListener('change', () => {
        root.dataset.colours = button.value
        try {
          localStorage.setItem(key, button.value)
        } catch {}
      })
    }
  })
}
