import { type Dice, diceOf } from './dice.ts'
import { wordOf } from './vocabulary.ts'

/**
 * A text whose every word stands in it once, and what must become of the words: each flow (running text, a note, a figure or a
 * table that may float) keeps its order.
 */
export interface RandomChapter {
  readonly markdown: string
  readonly flows: readonly Flow[]
}

export interface Flow {
  readonly kind: 'text' | 'note' | 'float'
  readonly words: readonly string[]
  /** Of a note: the word before its call. */
  readonly call?: string | undefined
}

/** What a chapter is written with; words go to the innermost flow. */
interface Writer {
  readonly dice: Dice
  readonly name: string
  readonly flows: Flow[]
  readonly notes: string[]
  readonly count: { word: number; label: number }
  readonly into: string[]
}

/**
 * A chapter by chance: paragraphs, headings, lists, notes (long ones, several in a line, in lists and tables), tables short and
 * long, code, figures, formulas, boxes, quotations, one within the other.
 *
 * @param first number of its first word, so that chapters of one book share none
 */
export function randomChapter(seed: number, first: number): RandomChapter {
  const into: string[] = []
  const dice = diceOf(seed)
  const writer: Writer = { dice, name: `s${seed}`, flows: [], notes: [], count: { word: first, label: 0 }, into }
  const title = `# ${words(writer, 1, 4)}`
  const blocks = Array.from({ length: dice.between(1, 40) }, () => block(writer, 0))
  return {
    markdown: `${[title, ...blocks, ...writer.notes].join('\n\n')}\n`,
    flows: [{ kind: 'text', words: into }, ...writer.flows],
  }
}

function block(writer: Writer, depth: number): string {
  const { dice } = writer
  const kinds = [
    'text',
    'text',
    'text',
    'text',
    'list',
    'code',
    'table',
    'figure',
    'formula',
    'quotation',
    'box',
  ] as const
  const kind = depth < 2 ? dice.oneOf(kinds) : 'text'
  if (depth === 0 && dice.chance(12)) return `## ${words(writer, 1, 6)}`
  switch (kind) {
    case 'text':
      return paragraph(writer, dice.oneOf([3, 12, 60, 60, 140]))
    case 'list':
      return list(writer, depth)
    case 'code':
      return code(writer, depth)
    case 'table':
      return depth === 0 ? table(writer) : paragraph(writer, 20)
    case 'figure':
      return depth === 0 ? figure(writer) : paragraph(writer, 20)
    case 'formula':
      return `$$\n\\sum_{i=0}^{n} \\frac{a_i}{b + c^2} = ${dice.between(2, 99)}\n$$`
    case 'quotation':
      return inside('> ', inner(writer, depth))
    case 'box':
      return `${':'.repeat(5 - depth)} ${dice.oneOf(['note', 'warning', 'example'])}\n${inner(writer, depth)}\n${':'.repeat(5 - depth)}`
  }
}

function inner(writer: Writer, depth: number): string {
  return Array.from({ length: writer.dice.between(1, 3) }, () => block(writer, depth + 1)).join('\n\n')
}

function inside(prefix: string, text: string): string {
  return text
    .split('\n')
    .map((line) => (prefix + line).trimEnd())
    .join('\n')
}

function word({ count, into }: Writer): string {
  const made = wordOf(count.word++)
  into.push(made)
  return made
}

function words(writer: Writer, least: number, most: number): string {
  return Array.from({ length: writer.dice.between(least, most) }, () => word(writer)).join(' ')
}

/** Words with what stands between them: emphasis, code, formulas, notes. */
function paragraph(writer: Writer, most: number): string {
  const { dice } = writer
  return Array.from({ length: dice.between(1, most) }, (): string => {
    const made = word(writer)
    if (dice.chance(4)) return `*${made}*`
    if (dice.chance(3)) return `\`${made}\``
    if (dice.chance(3)) return `${made} $a_${dice.between(1, 9)}^2$`
    if (dice.chance(3)) return made + note(writer, made, dice.oneOf([4, 25, 25, 160]))
    return dice.chance(10) ? `${made},` : made
  }).join(' ')
}

function note({ dice, name, flows, notes, count, ...writer }: Writer, call: string, most: number): string {
  const label = `${name}n${++count.label}`
  const own: string[] = []
  const within = { ...writer, dice, name, flows, notes, count, into: own }
  notes.push(`[^${label}]: ${words(within, 1, most)}`)
  flows.push({ kind: 'note', words: own, call })
  return `[^${label}]`
}

function list(writer: Writer, depth: number): string {
  const { dice } = writer
  const mark = dice.oneOf(['- ', '1. '])
  return Array.from({ length: dice.between(1, 7) }, (): string => {
    const first = paragraph(writer, 25)
    const text = dice.chance(15) ? `${first}\n\n${block(writer, depth + 1)}` : first
    return mark + inside(' '.repeat(mark.length), text).trimStart()
  }).join('\n')
}

function code(writer: Writer, depth: number): string {
  const { dice, count, name } = writer
  const lines = Array.from({ length: dice.oneOf([1, 4, 12, 30, 90]) }, () =>
    dice.chance(10) ? '' : words(writer, 1, 4),
  )
  const last = lines.at(-1) === '' ? [...lines, word(writer)] : lines
  const label = depth === 0 && dice.chance(30) ? ` {#lst:${name}-${++count.label}}` : ''
  return `~~~text${label}\n${last.join('\n')}\n~~~`
}

/** What may float has words of its own: they may stand before or after those around it. */
function floating(writer: Writer, write: (within: Writer) => string): string {
  const own: string[] = []
  const made = write({ ...writer, into: own })
  writer.flows.push({ kind: 'float', words: own })
  return made
}

function table(writer: Writer): string {
  return floating(writer, (within) => {
    const { dice, count, name } = within
    const columns = dice.between(1, 4)
    const row = (most: number): string =>
      `| ${Array.from({ length: columns }, () => (dice.chance(5) ? cellWithNote(within) : words(within, 1, most))).join(' | ')} |`
    // Captions of tables stand above them, wherever they are written.
    const caption = dice.chance(70) ? `\n\n: ${words(within, 1, 9)} {#tbl:${name}-${++count.label}}` : ''
    const head = row(2)
    const rows = Array.from({ length: dice.oneOf([1, 3, 8, 8, 50]) }, () => row(dice.oneOf([1, 3, 12])))
    return `${head}\n|${' --- |'.repeat(columns)}\n${rows.join('\n')}${caption}`
  })
}

function cellWithNote(writer: Writer): string {
  const made = word(writer)
  return made + note(writer, made, 12)
}

function figure(writer: Writer): string {
  const picture = writer.dice.oneOf(['low', 'middle', 'high'])
  return floating(writer, (within) => {
    const caption = words(within, 1, 12)
    return `![${caption}](figures/${picture}.svg){#fig:${within.name}-${++within.count.label} alt="A bar."}`
  })
}
