import type { VFile } from 'vfile'
import { message, type Message } from '../base/message.ts'

/** A line of a list of words. */
export interface ListedWord {
  readonly word: string
  /** A word of the dictionary that is inflected in the same way: `failover/server`. */
  readonly like?: string | undefined
  /** For words with `*`: what they match. */
  readonly pattern?: RegExp | undefined
  readonly file: string
  readonly line: number
  readonly column: number
}

const entry = /^(?<word>[^\s/#]+)(?:\/(?<like>[^\s/#*]+))?$/

/**
 * Reads a list of words: one a line, `#` and what follows it is a comment, `word/model` is inflected as the model is, `*`
 * stands for any letters, digits and hyphens.
 */
export function readWordList(list: VFile): { readonly words: readonly ListedWord[]; readonly messages: Message[] } {
  const words: ListedWord[] = []
  const messages: Message[] = []
  for (const [at, text] of String(list).split('\n').entries()) {
    const written = text.replace(/(?:^|\s)#.*/, '').trim()
    if (written === '') continue
    const place = { line: at + 1, column: text.indexOf(written) + 1 }
    const groups = entry.exec(written)?.groups
    if (groups?.['word'] === undefined || !/[\p{L}\p{N}]/u.test(groups['word'])) {
      messages.push(misread(written, list.path, place))
      continue
    }
    const word = groups['word'].replaceAll('’', "'")
    words.push({ word, like: groups['like'], pattern: patternOf(word), file: list.path, ...place })
  }
  return { words, messages }
}

/** What a listed word stands for besides itself: in small letters its plural, or its third person, with an s. */
export function formsOf(word: string): string[] {
  return word === word.toLowerCase() ? [word, `${word}s`] : [word]
}

function patternOf(word: string): RegExp | undefined {
  if (!word.includes('*')) return undefined
  const parts = word.split(/\*+/).map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`))
  return new RegExp(`^${parts.join(String.raw`[\p{L}\p{M}\p{N}-]*`)}$`, 'u')
}

function misread(written: string, file: string, place: { readonly line: number; readonly column: number }): Message {
  return message({
    severity: 'error',
    ruleId: 'prose-words',
    reason: `Unexpected \`${written}\` in a list of words, expected one word a line`,
    note: 'Write `word`, `word/model` for a word that is inflected as the model is, or `word*`; comments begin with `#`.',
    file,
    place,
  })
}
