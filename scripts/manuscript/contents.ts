import path from 'node:path'
import type { ContentsItem } from '../book/config.ts'
import type { ChapterId, Matter, Role } from '../book/names.ts'
import { roleOfFile } from '../book/roles.ts'
import { message, type Message } from '../base/message.ts'
import type { ItemFile } from './schema.ts'
import type { ReadBookFile } from './book-file.ts'

interface Listing {
  readonly item: ItemFile
  readonly matter: Matter
  readonly role: Role
  readonly path: readonly (string | number)[]
  readonly numbered: boolean
  readonly part?: ChapterId | undefined
}

/** Lays `contents` out as the spine: front matter, chapters before the parts, parts with theirs, appendices, back matter. */
export function spineOf(read: ReadBookFile, file: string): { items: ContentsItem[]; messages: Message[] } {
  const { contents } = read.data
  const messages: Message[] = []
  const items: ContentsItem[] = []
  const add = (listing: Listing): ContentsItem => {
    const made = toItem(listing, read)
    const twin = items.find((other) => other.id === made.id)
    if (twin !== undefined) messages.push(sameName(made, twin, file))
    items.push(made)
    return made
  }

  for (const [at, item] of contents.front.entries()) {
    add({
      item,
      matter: 'front',
      role: item.role ?? guessRole(item, 'preface'),
      path: ['contents', 'front', at],
      numbered: false,
    })
  }
  for (const [at, item] of contents.chapters.entries()) {
    add({ item, matter: 'body', role: item.role ?? 'chapter', path: ['contents', 'chapters', at], numbered: true })
  }
  for (const [at, part] of contents.parts.entries()) {
    const where = ['contents', 'parts', at] as const
    const planned = part.chapters.every((chapter) => chapter.planned === true)
    if (part.file === undefined && part.title === undefined) {
      messages.push(
        message({
          severity: 'error',
          ruleId: 'config-missing-key',
          reason: `Missing title of part ${at + 1}, expected \`title\` or a \`file\` that begins with a heading`,
          file,
          place: read.yaml.placeOf(where),
        }),
      )
    }
    const { chapters, ...rest } = part
    const made = add({ item: { ...rest, planned }, matter: 'body', role: 'part', path: where, numbered: true })
    for (const [index, item] of chapters.entries()) {
      add({
        item,
        matter: 'body',
        role: item.role ?? 'chapter',
        path: [...where, 'chapters', index],
        numbered: true,
        part: made.id,
      })
    }
  }
  for (const [at, item] of contents.appendices.entries()) {
    add({ item, matter: 'back', role: item.role ?? 'appendix', path: ['contents', 'appendices', at], numbered: true })
  }
  for (const [at, item] of contents.back.entries()) {
    add({
      item,
      matter: 'back',
      role: item.role ?? guessRole(item, 'afterword'),
      path: ['contents', 'back', at],
      numbered: false,
    })
  }
  return { items, messages }
}

function toItem({ item, matter, role, path: where, numbered, part }: Listing, read: ReadBookFile): ContentsItem {
  const place = read.yaml.placeOf(where)
  return {
    id: (item.id ?? nameOf(item, role, read)) as ChapterId,
    role: item.page ?? role,
    matter,
    file: item.file,
    title: item.title,
    part,
    index: item.marks,
    numbered: item.numbered ?? numbered,
    planned: item.planned ?? false,
    outputs: item.outputs,
    description: item.description,
    place: { line: place?.line ?? 1, column: place?.column ?? 1 },
  }
}

/** `chapters/02-reliable-links.md` → `reliable-links`: stable when chapters are moved about. */
function nameOf(item: ItemFile, role: Role, read: ReadBookFile): string {
  if (item.page !== undefined) return item.page
  const words =
    item.file === undefined
      ? (item.title ?? read.data.slug)
      : path.posix.basename(item.file, path.posix.extname(item.file))
  const name = words
    .normalize('NFKD')
    .replace(/^[0-9]+[-_ .]*/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  // A file that is called by its number only keeps it: nothing else tells it from its neighbours.
  const own = name === '' ? (/^[0-9]+/.exec(words)?.[0] ?? '') : name
  const safe = /^[a-z]/.test(own) ? own : `${role}-${own}`.replace(/-$/, '')
  return role === 'part' ? `part-${safe}` : safe
}

/** `front/preface.md` is a preface without being told so. */
function guessRole(item: ItemFile, fallback: Role): Role {
  return (item.file === undefined ? undefined : roleOfFile(item.file)) ?? fallback
}

function sameName(made: ContentsItem, twin: ContentsItem, file: string): Message {
  const again = made.file !== undefined && made.file === twin.file
  return message({
    severity: 'error',
    ruleId: again ? 'chapter-listed-twice' : 'chapter-same-name',
    reason: again ? `Unexpected second listing of \`${made.file}\`` : `Unexpected second document named \`${made.id}\``,
    file,
    place: made.place,
    note: again ? 'Remove one of the two lines.' : 'Give one of them an `id` of its own.',
    cause: message({
      severity: 'info',
      ruleId: again ? 'chapter-listed-twice' : 'chapter-same-name',
      reason: 'First listed here',
      file,
      place: twin.place,
    }),
  })
}
