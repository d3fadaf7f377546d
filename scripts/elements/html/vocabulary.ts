/** What an element of raw HTML may be in a book. */
export interface Allowed {
  /** `phrasing` stands in a line; `flow` beside paragraphs; `part` in the elements of `within` only. */
  readonly kind: 'phrasing' | 'flow' | 'part'
  /** Attributes besides the global ones. */
  readonly attributes?: readonly string[]
  /** Of a part: the elements that may hold it. */
  readonly within?: readonly string[]
  /** Holds parts only: words directly in it have no place. */
  readonly partsOnly?: true
  /** HTML §13.1.2: has no content and no end tag. */
  readonly void?: true
  /** HTML §13.1.2.4: an open one ends where one of these starts, without an end tag. */
  readonly endsBefore?: readonly string[]
}

/** Attributes that every element may have. What a script would do, and what a theme could not override, is not among them. */
export const globalAttributes: readonly string[] = ['class', 'dir', 'lang', 'title']

const phrasing = (names: string, attributes: readonly string[] = []): [string, Allowed][] =>
  names.split(' ').map((name) => [name, { kind: 'phrasing', attributes }])
const flow = (names: string, attributes: readonly string[] = []): [string, Allowed][] =>
  names.split(' ').map((name) => [name, { kind: 'flow', attributes }])
const part = (names: string, within: string, more: Partial<Allowed> = {}): [string, Allowed][] =>
  names.split(' ').map((name) => [name, { kind: 'part', within: within.split(' '), ...more }])

const cell: Partial<Allowed> = {
  attributes: ['colspan', 'rowspan', 'scope'],
  endsBefore: ['td', 'th', 'tr', 'tbody', 'tfoot'],
}

/** Elements that survive in every output: no scripts, no forms, nothing that plays or embeds, nothing of the page's own. */
export const vocabulary: ReadonlyMap<string, Allowed> = new Map<string, Allowed>([
  ...phrasing('abbr b bdi bdo cite code dfn em i kbd mark ruby s samp small span strong sub sup u var'),
  ...phrasing('q del ins', ['cite']),
  ...phrasing('time', ['datetime']),
  ...phrasing('a', ['href']),
  ['img', { kind: 'phrasing', attributes: ['src', 'alt'], void: true }],
  ['br', { kind: 'phrasing', void: true }],
  ['wbr', { kind: 'phrasing', void: true }],
  ['hr', { kind: 'flow', void: true }],
  [
    'p',
    {
      kind: 'flow',
      endsBefore: [
        'p',
        'div',
        'ul',
        'ol',
        'dl',
        'table',
        'blockquote',
        'pre',
        'figure',
        'section',
        'aside',
        'hr',
        'h2',
        'h3',
        'h4',
        'h5',
        'h6',
      ],
    },
  ],
  ...flow('address article aside div figure footer header pre section h2 h3 h4 h5 h6'),
  ...flow('blockquote', ['cite']),
  ['ul', { kind: 'flow', partsOnly: true }],
  ['ol', { kind: 'flow', partsOnly: true, attributes: ['start', 'type', 'reversed'] }],
  ['dl', { kind: 'flow', partsOnly: true }],
  ['table', { kind: 'flow', partsOnly: true }],
  ...part('li', 'ul ol', { attributes: ['value'], endsBefore: ['li'] }),
  ...part('dt dd', 'dl div', { endsBefore: ['dt', 'dd'] }),
  ...part('caption', 'table'),
  ...part('thead tbody tfoot', 'table', { partsOnly: true, endsBefore: ['thead', 'tbody', 'tfoot'] }),
  ...part('tr', 'table thead tbody tfoot', { partsOnly: true, endsBefore: ['tr', 'thead', 'tbody', 'tfoot'] }),
  ...part('td th', 'tr', cell),
  ...part('figcaption', 'figure'),
  ...part('rt rp', 'ruby', { endsBefore: ['rt', 'rp'] }),
])

/** Elements whose content is no text of the book: it goes with them. */
export const swallowed: ReadonlySet<string> = new Set(
  'audio canvas iframe math noscript object script select style svg template textarea title video'.split(' '),
)
