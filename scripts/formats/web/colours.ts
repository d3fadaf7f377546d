import type { Element } from 'hast'
import { h } from 'hastscript'
import type { BookConfig } from '../../book/config.ts'
import type { PackagePath } from '../../book/names.ts'
import { wordsOf } from '../../book/languages/index.ts'

/** The one script of the edition; without it everything works but the memory of the choice. */
export const coloursPath = 'scripts/colours.js' as PackagePath

const choices = ['device', 'light', 'sepia', 'dark'] as const

/**
 * The choice of colours: four buttons of which the sheet knows by itself which one is pressed
 * (`:root:has(#_colours-dark:checked)`), so that it works where no script runs.
 */
export function coloursOf({ language }: BookConfig): Element {
  const words = wordsOf(language).web.colours
  return h('details.colours', [
    h('summary', words.title),
    h('fieldset', [
      h('legend', words.title),
      ...choices.map((choice) => {
        const id = `_colours-${choice}`
        const button = { type: 'radio', name: '_colours', id, value: choice, checked: choice === 'device' }
        return h('label', { htmlFor: id }, [h('input', button), ' ', words[choice]])
      }),
    ]),
  ])
}

/**
 * Keeps the choice from page to page, in the reader's own browser. It runs before the page is painted, so that nothing
 * flashes; where a browser keeps nothing (a file from a disk, a private window) the choice lasts for its page.
 */
export const coloursScript = `'use strict'
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
`
