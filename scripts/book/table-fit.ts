import type { Table } from 'mdast'
import type { OutputConfig } from './config.ts'
import { measureOf, sidewaysEm } from './measures.ts'
import { plainTable, smallestShrink } from './table.ts'
import { tableWidth } from './table-width.ts'

/** How a table is set in an output, and whether it fits there. */
export interface TableFit {
  /** As it is; in smaller type; its rows as blocks below each other; on a page on its side; as a picture. */
  readonly set: 'plain' | 'shrunk' | 'stacked' | 'rotated' | 'pictured'
  /** Type, in per cent of that of other tables. */
  readonly share: number
  /** The least that the table needs, and the line it has, in em of the body's text. */
  readonly minimal: number
  readonly room: number
  readonly fits: boolean
}

/**
 * What an output makes of the strategy that the author has stated. A page shrinks the type to fit, or turns the table on
 * its side; a screen has no other side, so that a table that would be turned is set as blocks there, as one that is
 * stacked. A page has room for a stacked table's columns, if need be in smaller type. On the web a table moves in a box of
 * its own, so that none is too wide. A picture is for Kindle, which neither scrolls nor takes a style for narrow screens
 * only; elsewhere the table stays one, since a picture can be neither searched nor enlarged word by word.
 */
export function tableFit(
  table: Table,
  output: Pick<OutputConfig, 'name' | 'format' | 'profile' | 'page' | 'setting'>,
): TableFit {
  const { wide } = table.data?.options ?? plainTable
  const { minimal } = tableWidth(table)
  const paged = output.format === 'pdf'
  const fit = (set: TableFit['set'], room: number, share = 100): TableFit => ({
    set,
    share,
    minimal,
    room,
    fits: (minimal * share) / 100 <= room,
  })
  const { em } = measureOf(output)
  if (output.format === 'web' && wide !== 'stack' && wide !== 'rotate') return { ...fit('plain', em), fits: true }
  if (wide === undefined) return fit('plain', em)
  if (wide === 'image' && output.profile === 'kindle')
    return minimal <= em ? fit('plain', em) : { ...fit('pictured', em), fits: true }
  if (!paged && wide !== 'shrink') return { ...fit('stacked', em), fits: true }
  const room = paged && wide === 'rotate' ? sidewaysEm(output) : em
  const share = shareOf(minimal, room)
  return fit(paged && wide === 'rotate' ? 'rotated' : share < 100 ? 'shrunk' : 'plain', room, share)
}

/** The type with which a table fits, in steps of five per cent; never below the smallest that can be read. */
function shareOf(minimal: number, room: number): number {
  const share = minimal === 0 ? 100 : Math.floor(((room / minimal) * 100) / 5) * 5
  return Math.min(100, Math.max(smallestShrink, share))
}
