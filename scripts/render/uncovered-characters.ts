import { message, type Message, type Place } from '../base/message.ts'
import type { Book, Draft } from '../book/book.ts'
import type { Face, Fallback, Theme, Use } from '../book/theme.ts'
import { canShow } from '../fonts/fill-gaps.ts'
import { inOrderFor } from '../fonts/in-order-for.ts'
import { lettersOf } from '../fonts/letters.ts'
import { withOwnFaces } from '../fonts/own-faces.ts'
import { scriptName } from '../fonts/script-name.ts'
import { wordsOf, type Words } from './words-of.ts'

/** Characters of one kind that no font has. */
interface Missing {
  readonly letters: Set<string>
  readonly scripts: Set<string>
  readonly fallback?: Fallback | undefined
  readonly file: string
  readonly place?: Place | undefined
}

/**
 * Characters of the text that neither the faces of the theme nor those that may stand in have, one message for each
 * script (or for each package that would bring it), at the first of them.
 *
 * @param drafts the book's chapters, for the sources of what they include
 */
export async function uncoveredCharacters(
  { config, chapters }: Pick<Book, 'config' | 'chapters'>,
  drafts: readonly Draft[],
  folder: string,
  theme: Theme,
  own: readonly Face[],
): Promise<Message[]> {
  const style = inOrderFor(withOwnFaces(theme, own), config.language)
  const shown = new Map<string, Promise<boolean>>()
  const has = (use: Use, seen: string): Promise<boolean> => {
    const key = `${use} ${seen}`
    const known = shown.get(key) ?? canShow(style, use, seen)
    shown.set(key, known)
    return known
  }
  const groups = new Map<string, Missing>()
  const bookFile = `${folder}/book.yaml`
  const place = config.places?.['title']
  const names = [config.title, config.subtitle, ...config.authors.map(({ name }) => name)].filter(
    (each) => each !== undefined,
  )
  const all: Words[] = [
    ...names.map((text): Words => ({ use: 'text', text, file: bookFile, placeOf: () => place })),
    ...chapters.flatMap((chapter) =>
      wordsOf(
        chapter,
        drafts.find(({ file }) => file === chapter.file),
      ),
    ),
  ]
  for (const { use, text, file, placeOf } of all) {
    for (const letter of lettersOf(text)) {
      if (await has(use, letter.seen)) continue
      const script = scriptName(letter.seen)
      const fallback = style.fallbacks?.find(
        ({ faces, scripts }) => faces.length === 0 && scripts?.includes(script) === true,
      )
      const key = fallback?.package ?? script
      const group = groups.get(key) ?? {
        letters: new Set(),
        scripts: new Set(),
        fallback,
        file,
        place: placeOf(letter),
      }
      groups.set(key, group)
      group.letters.add(letter.text)
      group.scripts.add(script)
    }
  }
  return [...groups.values()].map(told)
}

/** So many are shown; who has more knows by then what they are. */
const most = 8

function told({ letters, scripts, fallback, file, place }: Missing): Message {
  const some = [...letters].slice(0, most).map((letter) => `${letter} (${codesOf(letter)})`)
  const more = letters.size > most ? ` and ${letters.size - most} more` : ''
  const kind = [...scripts].join(', ')
  const own = 'add a font that has them with `fonts:` in book.yaml'
  return message({
    severity: 'warning',
    ruleId: 'character-uncovered',
    reason: `Unexpected ${kind}: ${some.join(', ')}${more}; expected characters that a font of the book has`,
    note:
      fallback?.package === undefined
        ? `Write it otherwise, or ${own}.`
        : `Install their font: \`npm install ${fallback.package}\`; or ${own}.`,
    file,
    place,
  })
}

function codesOf(letter: string): string {
  return [...letter]
    .map((each) => `U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ')
}
