import { readFileSync } from 'node:fs'
import type { Tab } from '../pages/look-at-pages.ts'
import type { Ace } from './find-ace.ts'

/** Characters of one answer, and of all: a document with a fault in a thousand paragraphs gives two millions. */
const answerLimit = 10_000_000
const allAnswersLimit = 100_000_000

/**
 * Ace asks for everything that axe found; its report is made of the violations alone. Pictures and sounds are left to
 * rules that see the archive.
 */
const question = `new Promise((resolve, reject) => {
  window.__skipExpensiveContentExtractions__ = true
  window.daisy.ace.run((error, result) => {
    if (error) return reject(new Error(String(error)))
    result.axe = { violations: result.axe.violations }
    resolve(JSON.stringify(result))
  })
})`

/** Takes nine tenths of axe's time on a long page with equations. */
const withoutContrast = `axe.configure({ rules: [{ id: 'color-contrast', enabled: false }] })`

/**
 * Runs axe and Ace's script in the tab's page; gives what they found, as JSON, for `runAce`. `contrast`: whether axe shall
 * measure contrast, which is of use where some text could not be judged by the colours behind it.
 */
export function axeOf(ace: Ace): (tab: Tab, contrast: boolean) => Promise<string> {
  const scripts = ace.scripts.map((script) => `${readFileSync(script, 'utf8')}\n;undefined`)
  let kept = 0
  return async (tab, contrast) => {
    for (const script of scripts) await tab.evaluate(script)
    if (!contrast) await tab.evaluate(`${withoutContrast};undefined`)
    const answer: unknown = await tab.evaluate(question)
    if (typeof answer !== 'string') throw new Error('axe gave no answer')
    if (answer.length > answerLimit || kept + answer.length > allAnswersLimit)
      throw new Error(`axe has more to say than is kept: ${answer.length} characters`)
    kept += answer.length
    return answer
  }
}
