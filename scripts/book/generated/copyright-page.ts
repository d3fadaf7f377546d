import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { BookConfig } from '../config.ts'
import { wordsOf } from '../languages/index.ts'

/**
 * Only what book.yaml says: no rights, dates or numbers are invented. Rights, credits, editions and numbers each in a block.
 *
 * @param id of the title, for links to the page
 */
export function copyrightPage(config: BookConfig, id: string | undefined): ElementContent[] {
  const blocks = [rightsOf(config), creditsOf(config), editionsOf(config), numbersOf(config)]
  return [
    h('div.copyright', [
      h('h1', { id, className: ['copyright-title'] }, config.title),
      ...blocks.filter((lines) => lines.length > 0).map(block),
    ]),
  ]
}

function block(lines: readonly string[]): ElementContent {
  return h(
    'div.copyright-block',
    lines.map((line) => h('p', line)),
  )
}

function rightsOf({ rights, publisher }: BookConfig): string[] {
  return [rights, publisher].filter((line) => line !== undefined)
}

/** "Cover design: Jane Doe", in the order of book.yaml. */
function creditsOf({ credits, language }: BookConfig): string[] {
  return credits.map(({ what, who }) => `${what}${wordsOf(language).colon}${who}`)
}

/** Edition and printing, version and day, then the editions before. */
function editionsOf({ edition, version, date, language }: BookConfig): string[] {
  const words = wordsOf(language)
  const printing = edition?.printing
  const current = [
    edition === undefined ? undefined : words.edition(edition.number),
    printing === undefined ? undefined : words.printing(printing),
    `${words.version} ${version}`,
    date,
  ]
  const before = (edition?.history ?? []).map(({ date: day, text }) => `${day}${words.colon}${text}`)
  return [current.filter((part) => part !== undefined).join(', '), ...before]
}

function numbersOf({ isbn }: BookConfig): string[] {
  return [
    isbn.epub === undefined ? undefined : `ISBN ${isbn.epub} (EPUB)`,
    isbn.print === undefined ? undefined : `ISBN ${isbn.print}`,
  ].filter((line) => line !== undefined)
}
