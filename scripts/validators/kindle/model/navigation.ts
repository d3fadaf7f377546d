import { guide2020, help, kfxOutput } from '../sources.ts'
import type { NavigationEntry } from '../navigation.ts'
import type { Fate, Look } from './tally.ts'
import type { KindleBook } from '../kindle-book.ts'

const menus = help('GY3AD8C6C6GAG42N')

const entry: Fate = { fate: 'kept', becomes: 'an entry of the contents menu', basis: 'documented', source: menus }
const deep: Fate = {
  fate: 'changed',
  becomes: 'an entry that menus with two levels do not show',
  basis: 'documented',
  source: menus,
}
const spare: Fate = {
  fate: 'changed',
  becomes: 'nothing: the navigation document goes before it',
  basis: 'documented',
  source: menus,
}
const landmark: Fate = { fate: 'kept', becomes: 'an entry of the menu “Go to”', basis: 'documented', source: menus }
const page: Fate = {
  fate: 'kept',
  becomes: 'a page number of the printed book',
  basis: 'documented',
  source: guide2020,
}
const noPage: Fate = {
  fate: 'lost',
  becomes: 'no page number: neither Arabic nor Roman',
  basis: 'observed',
  source: kfxOutput,
}
const other: Fate = { fate: 'unknown', becomes: 'no menu that is known of', basis: 'inferred', source: menus }

/** Entries of navigation document, NCX and guide. */
export const lookAtNavigation: Look<KindleBook> = ({ navigation }, see) => {
  for (const each of navigation.entries) {
    const place = { path: each.file, line: each.element.place.line }
    const [construct, fate] = fateOf(each, navigation.nav !== undefined && each.file === navigation.ncx)
    see(construct, fate, place)
  }
}

function fateOf({ list, depth, label }: NavigationEntry, isSpare: boolean): [construct: string, fate: Fate] {
  if (isSpare) return ['entries of the NCX', spare]
  switch (list) {
    case 'toc':
      return depth > 2 ? ['contents entries below the second level', deep] : ['contents entries', entry]
    case 'landmarks':
      return ['landmarks', landmark]
    case 'page-list':
      return /^(?:\d+|[ivxlcdm]+)$/i.test(label) ? ['page numbers', page] : ['page labels that are no numbers', noPage]
    case 'other':
      return ['entries of other lists (figures, tables …)', other]
  }
}
