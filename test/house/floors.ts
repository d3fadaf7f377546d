import type { SourceFile } from './source-file.ts'

/** Which rooms stand on which floor. Files directly in `scripts/` are floor 3. */
const floors: readonly (readonly string[])[] = [
  ['base'],
  ['book', 'math', 'citations', 'pictures', 'fonts'],
  [
    'manuscript',
    'parse',
    'resolve',
    'prose',
    'render',
    'pagination',
    'themes',
    'publication',
    'integrity',
    'elements',
    'diagrams',
    'formats',
    'rules',
    'validators',
  ],
  ['.'],
  ['cli'],
]

/** Shelves whose things are rooms of their own: a format does not see another one. */
const shelvesOfRooms: ReadonlySet<string> = new Set(['formats', 'validators'])

/** On floor 1, the domain's types are known to the engines beside them; their code is not. */
const typesNextDoor: Readonly<Record<string, string>> = {
  math: 'book',
  citations: 'book',
  pictures: 'book',
  fonts: 'book',
}

/** `formats/epub/…` → `formats/epub`; `formats/index.ts` → `formats`; `base/browser/…` → `base`; `build.ts` → `.`. */
export function roomOf(file: string): string {
  const [first, second, ...rest] = file.split('/')
  if (first === undefined || second === undefined) return '.'
  return shelvesOfRooms.has(first) && rest.length > 0 ? `${first}/${second}` : first
}

/** @returns -1 for a room that has no floor */
function floorOf(file: string): number {
  const room = roomOf(file).split('/')[0] ?? ''
  return floors.findIndex((rooms) => rooms.includes(room))
}

/** "Down, or at home": every import that goes sideways or up, and every file without a room. */
export function floorProblems(files: readonly SourceFile[]): string[] {
  const problems: string[] = []
  for (const file of files) {
    if (floorOf(file.path) === -1) problems.push(`${file.path} stands in no room`)
    for (const { path: target, typeOnly, line } of file.imports) {
      if (target === undefined) continue
      const [from, to] = [roomOf(file.path), roomOf(target)]
      if (target.startsWith('../')) problems.push(`${file.path}:${line} imports ${target}, which is outside scripts/`)
      else if (from === to || floorOf(target) < floorOf(file.path)) continue
      else if (typeOnly && typesNextDoor[from] === to) continue
      else if (to.startsWith(`${from}/`)) continue // A shelf's table sees what stands on the shelf.
      else
        problems.push(`${file.path}:${line} (floor ${floorOf(file.path)}) imports ${target} (floor ${floorOf(target)})`)
    }
  }
  return problems
}
