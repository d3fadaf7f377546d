import { message, type Message, type Severity } from '../base/message.ts'
import type { Dictionary } from './dictionary.ts'
import { formsOf, type ListedWord } from './word-list.ts'

/** Words of the book's lists that can be learned, and what is wrong with the others. */
export interface JudgedWords {
  readonly words: readonly ListedWord[]
  readonly messages: readonly Message[]
}

/**
 * Holds the book's own words against the dictionary, before that learns them.
 *
 * @param dictionary of the book's own language
 */
export function judgeWordLists(listed: readonly ListedWord[], dictionary: Dictionary): JudgedWords {
  const seen = new Map<string, ListedWord>()
  const words: ListedWord[] = []
  const messages: Message[] = []
  for (const each of listed) {
    const { word, like, pattern } = each
    const first = seen.get(word)
    if (first !== undefined) {
      const note = `It stands in line ${first.line} of \`${first.file}\`.`
      messages.push(about(each, 'warning', `Unexpected second \`${word}\` in a list of words`, note))
    } else if (like !== undefined && !dictionary.knows(like)) {
      const reason = `Unexpected model \`${like}\` of \`${word}\`, expected a word that the dictionary has`
      messages.push(about(each, 'error', reason, 'Name a common word that takes the same endings.'))
    } else {
      words.push(each)
      if (like === undefined && pattern === undefined && formsOf(word).every(dictionary.knows))
        messages.push(about(each, 'info', `Unexpected \`${word}\` in a list of words: the dictionary has it`, remove))
    }
    seen.set(word, first ?? each)
  }
  return { words, messages }
}

/**
 * Words of the lists that the book does not say.
 *
 * @param said words of the book
 */
export function unusedWords(listed: readonly ListedWord[], said: Iterable<string>): Message[] {
  const words = [...said]
  // Where nobody looks at words, none is missing.
  if (words.length === 0) return []
  const whole = words.map((word) => word.toLowerCase().replaceAll('’', "'"))
  const all = new Set(whole.flatMap((word) => [word, ...word.split(/[-–/&+]/)]))
  return listed
    .filter(({ word, like, pattern }) => {
      if (pattern !== undefined) return !words.some((each) => pattern.test(each))
      const wanted = word.toLowerCase()
      // An ending may take the last letter away: `cache`, `caching`.
      const stem = wanted.slice(0, -1)
      return (
        !formsOf(wanted).some((form) => all.has(form)) &&
        (like === undefined || ![...all].some((each) => each.startsWith(stem)))
      )
    })
    .map((each) =>
      about(each, 'info', `Unexpected \`${each.word}\` in a list of words: the book does not say it`, remove),
    )
}

const remove = 'Delete the line.'

function about({ file, line, column }: ListedWord, severity: Severity, reason: string, note: string): Message {
  return message({ severity, ruleId: 'prose-words', reason, note, file, place: { line, column } })
}
