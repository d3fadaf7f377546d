import { readFileSync } from 'node:fs'
import type { Tab } from '../pages/look-at-pages.ts'
import type { Ace } from './find-ace.ts'

/** Characters of an answer; a document with a fault in every paragraph gives some millions. */
const answerLimit = 20_000_000

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

/** Runs axe and Ace's script in the tab's page. @returns what they found, as JSON, for `runAce` */
export function axeOf(ace: Ace): (tab: Tab) => Promise<string> {
  const scripts = ace.scripts.map((script) => `${readFileSync(script, 'utf8')}\n;undefined`)
  return async (tab) => {
    for (const script of scripts) await tab.evaluate(script)
    const answer: unknown = await tab.evaluate(question)
    if (typeof answer !== 'string') throw new Error('axe gave no answer')
    if (answer.length > answerLimit) throw new Error(`axe's answer has ${answer.length} characters`)
    return answer
  }
}
