import type { Role } from './names.ts'

/** Pages that say themselves what they are, and that nobody looks for in the contents. */
export const displayedRoles: ReadonlySet<Role> = new Set([
  'halftitlepage',
  'titlepage',
  'copyright-page',
  'dedication',
  'epigraph',
])

/** Pages that open a book: its contents come after them. */
export const openingRoles: ReadonlySet<Role> = new Set<Role>([...displayedRoles, 'praise', 'also-by'])

/** Pages that need no title: a dedication says what it is by where it stands. */
export const untitledRoles: ReadonlySet<Role> = new Set(['dedication', 'epigraph'])

/** What a file is by its name, the first that fits; `front/03-acknowledgements.md` need not be told so. */
const names: readonly (readonly [pattern: RegExp, role: Role])[] = [
  [/half-?title/, 'halftitlepage'],
  [/title-?page/, 'titlepage'],
  [/copyright|imprint/, 'copyright-page'],
  [/dedication/, 'dedication'],
  [/epigraph/, 'epigraph'],
  [/foreword/, 'foreword'],
  [/preface/, 'preface'],
  [/acknowledge?ments?/, 'acknowledgments'],
  [/introduction/, 'introduction'],
  [/prologue/, 'prologue'],
  [/epilogue/, 'epilogue'],
  [/afterword/, 'afterword'],
  [/conclusion/, 'conclusion'],
  [/about-?(?:the-?)?authors?/, 'about-the-author'],
  [/also-?by/, 'also-by'],
  [/praise/, 'praise'],
  [/errata/, 'errata'],
  [/glossary/, 'glossary'],
  [/colophon/, 'colophon'],
]

/** The role that a file's name says it has. */
export function roleOfFile(path: string): Role | undefined {
  const name = path.split('/').at(-1)?.toLowerCase() ?? ''
  return names.find(([pattern]) => pattern.test(name))?.[1]
}
