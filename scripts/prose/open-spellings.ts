import { message, type Message } from '../base/message.ts'
import type { BookConfig } from '../book/config.ts'
import type { ProseSources } from '../book/prose.ts'
import { openDictionary, type Dictionary } from './dictionary.ts'
import { dictionaryPackage, findDictionary } from './find-dictionary.ts'
import { judgeWordLists, unusedWords } from './judge-word-lists.ts'
import { createSpelling, type Spelling } from './spelling.ts'
import { readWordList, type ListedWord } from './word-list.ts'

/** The spellings of the languages that a book asks for. */
export interface Spellings {
  /** Of a passage's language (BCP 47): the book's own language is spelled as its first choice says. */
  readonly of: (language: string) => Spelling | undefined
  /** On dictionaries and lists of words; after all passages, also on words that none of them says. */
  readonly messages: () => readonly Message[]
  readonly close: () => void
}

/** Opens the dictionaries that a book wants, and teaches them its own words. */
export async function openSpellings(
  { prose, language, places }: BookConfig,
  { wordLists, names }: ProseSources,
  bookFile: string,
): Promise<Spellings> {
  const read = wordLists.map(readWordList)
  const listed = read.flatMap(({ words }) => words)
  const messages: Message[] = read.flatMap((list) => list.messages)
  const open: Dictionary[] = []
  const byTag = new Map<string, Spelling>()
  let own: readonly ListedWord[] = []
  for (const [at, tag] of (prose?.spelling ?? []).entries()) {
    const files = findDictionary(tag)
    if (files === undefined) {
      messages.push(missing(tag, bookFile, places?.['prose.spelling'] ?? places?.['prose']))
      continue
    }
    const dictionary = await openDictionary(files)
    open.push(dictionary)
    const judged = at === 0 ? judgeWordLists(listed, dictionary) : { words: own.map(plain), messages: [] }
    if (at === 0) own = judged.words
    messages.push(...judged.messages)
    const spelling = createSpelling(dictionary, judged.words, names)
    byTag.set(tag.toLowerCase(), spelling)
    if (at === 0) byTag.set(language.toLowerCase(), spelling)
  }
  const first = byTag.get(language.toLowerCase())
  return {
    of: (tag) => byTag.get(tag.toLowerCase()),
    messages: () => [...messages, ...(first === undefined ? [] : unusedWords(own, first.said()))],
    close: () => open.forEach((dictionary) => dictionary.close()),
  }
}

/** Names are names in every language; endings are not. */
function plain(listed: ListedWord): ListedWord {
  return { ...listed, like: undefined }
}

function missing(tag: string, file: string, place: Parameters<typeof message>[0]['place']): Message {
  return message({
    severity: 'error',
    ruleId: 'dictionary-missing',
    reason: `Could not find a dictionary for \`${tag}\`, so its spelling was not checked`,
    note: `Install it: \`npm install ${dictionaryPackage(tag)}\`; or leave it out: \`prose: { spelling: false }\` in book.yaml.`,
    file,
    place,
  })
}
