import { guide2020, help, kfxInput, styleMap } from '../sources.ts'
import type { Fate } from './tally.ts'

const listed = help('GB5GDY7WAJDN9GFK')

/** Names of elements of XHTML with the same fate. */
interface Group {
  readonly names: string
  readonly fate: Fate
}

const groups: readonly Group[] = [
  {
    names: 'p h1 h2 h3 h4 h5 h6',
    fate: { fate: 'kept', becomes: 'a paragraph with its styles', basis: 'documented', source: listed },
  },
  {
    names: 'address aside blockquote center div dd figure body',
    fate: { fate: 'kept', becomes: 'a container; styles decide how it looks', basis: 'documented', source: listed },
  },
  {
    names: 'article section header footer nav figcaption dt',
    fate: { fate: 'kept', becomes: 'a container; styles decide how it looks', basis: 'observed', source: styleMap },
  },
  {
    names: 'ol ul li dl',
    fate: { fate: 'kept', becomes: 'a list with its marks', basis: 'documented', source: listed },
  },
  {
    names: 'b bdi bdo cite code del em i mark s samp strike strong tt var',
    fate: { fate: 'kept', becomes: 'text in the style of its element', basis: 'documented', source: listed },
  },
  {
    names: 'span q dfn sub sup font',
    fate: { fate: 'kept', becomes: 'text in the style of its element', basis: 'observed', source: styleMap },
  },
  {
    names: 'abbr acronym br data hgroup main search u wbr',
    fate: { fate: 'kept', becomes: 'what any browser lays out', basis: 'inferred', source: styleMap },
  },
  {
    names: 'big ins kbd small time reference',
    fate: {
      fate: 'changed',
      becomes: 'plain text; a class and a style sheet give it a look',
      basis: 'documented',
      source: listed,
    },
  },
  {
    names: 'area map',
    fate: {
      fate: 'lost',
      becomes: 'nothing; the picture stays, without its links',
      basis: 'documented',
      source: listed,
    },
  },
  {
    names: 'pre listing plaintext xmp',
    fate: {
      fate: 'changed',
      becomes: 'code whose long lines are broken at the margin',
      basis: 'observed',
      source: styleMap,
    },
  },
  { names: 'hr', fate: { fate: 'kept', becomes: 'a rule', basis: 'documented', source: listed } },
  {
    names: 'table',
    fate: {
      fate: 'kept',
      becomes: 'a table; with more than three columns it opens in a viewer',
      basis: 'documented',
      source: `${guide2020}, §10.5.4`,
    },
  },
  {
    names: 'caption col tbody td tfoot th thead tr',
    fate: { fate: 'kept', becomes: 'a part of its table', basis: 'documented', source: listed },
  },
  {
    names: 'colgroup',
    fate: { fate: 'kept', becomes: 'a part of its table', basis: 'observed', source: styleMap },
  },
  {
    names: 'ruby rb rt rp rtc',
    fate: { fate: 'kept', becomes: 'ruby, on firmware from 5.13.5', basis: 'observed', source: kfxInput },
  },
  {
    names: 'form input button select textarea iframe frame frameset object embed applet canvas',
    fate: { fate: 'lost', becomes: 'nothing', basis: 'documented', source: guide2020 },
  },
  {
    names: 'audio video',
    fate: {
      fate: 'changed',
      becomes: 'something that apps play and e-readers do not',
      basis: 'observed',
      source: kfxInput,
    },
  },
  {
    names: 'script',
    fate: { fate: 'lost', becomes: 'nothing: scripts are stripped', basis: 'documented', source: guide2020 },
  },
]

const fates: ReadonlyMap<string, Fate> = new Map(
  groups.flatMap(({ names, fate }) => names.split(' ').map((name): [string, Fate] => [name, fate])),
)

/** What a document is made of, and what other parts of the model speak of. */
const silent = new Set(
  'html head title meta link style base img a source track param option optgroup legend'.split(' '),
)

const unlisted: Fate = {
  fate: 'unknown',
  becomes: 'its text, perhaps; no list of Amazon’s has it',
  basis: 'inferred',
  source: listed,
}

/** What an element of XHTML becomes; undefined for those that are no construct of the text. */
export function elementFate(name: string): Fate | undefined {
  return silent.has(name) ? undefined : (fates.get(name) ?? unlisted)
}
