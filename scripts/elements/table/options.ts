import { didYouMean } from '../../base/suggest.ts'
import type { Attributes } from '../../book/nodes.ts'
import { plainTable, wideStrategies, type ColumnAlignment, type TableOptions } from '../../book/table.ts'

export interface ReadOptions extends TableOptions {
  /** Rows of the head; undefined when the author leaves it to the way the table is written. */
  readonly headerRows?: number | undefined
}

/** What is said in the braces of a caption or a container; `outputs`, `lang` and the like belong to every block. */
const keys = ['header-rows', 'header-columns', 'widths', 'align', 'wide', 'notes'] as const
const others = new Set(['outputs', 'lang', 'dir'])

/**
 * Reads what an author says about a table.
 *
 * @param own further keys that the way of writing it has (`file` of a CSV table)
 * @param refuse takes a reason and a way out for what cannot be used
 */
export function readOptions(
  { classes, values }: Attributes,
  own: readonly string[],
  refuse: (reason: string, note: string) => void,
): ReadOptions {
  for (const key of Object.keys(values)) {
    if (others.has(key) || [...keys, ...own].includes(key)) continue
    refuse(
      `Unexpected attribute \`${key}\` of a table`,
      didYouMean(key, [...keys, ...own]) ?? `A table has ${list([...keys, ...own])}.`,
    )
  }
  const choice = <Value extends string>(key: string, known: readonly Value[]): Value | undefined => {
    const value = values[key]
    if (value === undefined) return undefined
    const found = known.find((one) => one === value)
    if (found === undefined) refuse(`Unexpected \`${key}="${value}"\` of a table`, `Write one of ${list(known)}.`)
    return found
  }
  const count = (key: string): number | undefined => {
    const value = values[key]
    if (value === undefined) return undefined
    if (/^\d{1,2}$/.test(value)) return Number(value)
    refuse(`Unexpected \`${key}="${value}"\` of a table`, 'Write a number, such as `2`.')
    return undefined
  }
  return {
    ...plainTable,
    headerRows: count('header-rows'),
    headerColumns: count('header-columns') ?? (classes.includes('header-column') ? 1 : 0),
    widths: widths(values['widths'], refuse),
    align: alignments(values['align'], refuse),
    wide: choice('wide', wideStrategies),
    notes: choice('notes', ['chapter', 'below']) ?? 'chapter',
  }
}

/** `20 50 30`, `1 3 1`, `20% 80%`: shares of the whole, whatever they add up to. */
function widths(value: string | undefined, refuse: (reason: string, note: string) => void): number[] {
  if (value === undefined) return []
  const shares = words(value).map((word) => (/^\d+(?:\.\d+)?%?$/.test(word) ? Number.parseFloat(word) : 0))
  const whole = shares.reduce((sum, share) => sum + share, 0)
  if (shares.every((share) => share > 0)) return shares.map((share) => Math.round((share / whole) * 1000) / 10)
  refuse(`Unexpected \`widths="${value}"\` of a table`, 'Write one share for each column: `widths="20 50 30"`.')
  return []
}

const letters: Readonly<Record<string, ColumnAlignment>> = {
  l: 'left',
  left: 'left',
  c: 'center',
  center: 'center',
  r: 'right',
  right: 'right',
  d: 'decimal',
  decimal: 'decimal',
}

function alignments(
  value: string | undefined,
  refuse: (reason: string, note: string) => void,
): (ColumnAlignment | undefined)[] {
  if (value === undefined) return []
  return words(value).map((word) => {
    if (word === '-') return undefined
    if (letters[word] === undefined)
      refuse(
        `Unexpected \`${word}\` in \`align\` of a table`,
        'Write `l`, `c`, `r` or `d` (on the decimal point) for each column, `-` to leave one alone: `align="l r d"`.',
      )
    return letters[word]
  })
}

function words(value: string): string[] {
  return value.split(/[\s,]+/).filter((word) => word !== '')
}

function list(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}
