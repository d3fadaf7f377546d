/**
 * What the breaker knows of a run of pages: numbers only, no document. All lengths are px of CSS (96 to the inch), all
 * places are indices into the arrays beside them.
 */
export interface Problem {
  /** Room for text, notes and floats of a page. */
  readonly page: { readonly width: number; readonly height: number }
  /** Columns of a page; their heights are balanced where the run ends. */
  readonly columns: number
  /** px that something takes which stands over all columns at the head of the first page. */
  readonly head?: number | undefined
  /** The distance of the lines of running text; absent where the theme keeps no grid. */
  readonly grid?: number | undefined
  /** `flush` pages end at the same height, their gaps stretched; `ragged` ones end where their text does. */
  readonly bottom: 'flush' | 'ragged'
  readonly units: readonly Unit[]
  readonly boxes: readonly Box[]
  readonly notes: readonly Note[]
  readonly floats: readonly Float[]
  readonly fixtures: readonly Fixture[]
  readonly noteArea: NoteArea
  /** Between a float and the text or the float beside it. */
  readonly floatGap: number
  /**
   * Which side the first page is, where pages lie side by side: a left one (`verso`) or a right one (`recto`). Facing pages then end
   * at one height, and words are not divided where a leaf is turned. Absent where pages are shown one by one.
   */
  readonly firstSide?: 'verso' | 'recto' | undefined
}

/** The least that a page break can be before or after: a line of text, a row of a table, a line of code, a whole picture. */
export interface Unit {
  readonly kind: 'line' | 'heading' | 'code' | 'row' | 'equation' | 'block'
  readonly height: number
  /** Space above it after the unit before it; at the top of a page there is none. */
  readonly before: number
  /** How much `before` may grow on a flush page; 0 between lines of a paragraph. */
  readonly stretch: number
  /** Its paragraph, heading, table or listing, and which of its units it is. */
  readonly block: number
  readonly index: number
  readonly count: number
  /** Boxes that it stands in, the outermost first. */
  readonly boxes: readonly number[]
  /** Notes whose first call on the page is in it, in order. A note called twice stands where its first call is. */
  readonly notes: readonly number[]
  /** A line that ends in the middle of a word. */
  readonly hyphenated: boolean
  /** The last line of a paragraph, where it is but a word or two. */
  readonly short?: boolean | undefined
  /** A line of code with nothing in it. */
  readonly blank?: boolean | undefined
  /** What the sheet says of a break before it (CSS Fragmentation 3 §3.1), where it says something. */
  readonly breakBefore?: 'page' | 'avoid' | undefined
  readonly breakAfter?: 'page' | 'avoid' | undefined
}

/** A container with edges of its own that pages may divide: a box, a listing, a table, a list, sub-entries of an index, a quotation. */
export interface Box {
  readonly kind: 'table' | 'row' | 'listing' | 'admonition' | 'list' | 'entries' | 'quotation' | 'other'
  /** Room that a part takes which goes on from the page before: padding, border, a repeated head, "continued". */
  readonly top: number
  /** Room that a part takes which goes on overleaf. */
  readonly bottom: number
  /** Of all its units. */
  readonly height: number
  /** Least units of it on either side of a break. */
  readonly least: number
  /** Whether the sheet wants it whole (`break-inside: avoid`): broken only where it is taller than a page. */
  readonly whole: boolean
}

/** A note that stands at the foot of the page of its call. */
export interface Note {
  /** Heights of its lines, its own edges counted with the first and the last. */
  readonly lines: readonly number[]
}

export interface NoteArea {
  /** The space above the first note with its rule; and where the first note goes on from the page before. */
  readonly rule: number
  readonly continued: number
  /** Between two notes. */
  readonly gap: number
}

/**
 * A figure or table that need not stand where the text has it. In the text, its `after` and the `before` of the unit below it
 * collapse: the greater holds, as with margins in CSS. At the head of a page its `before`, at the foot its `after` is nothing.
 */
export interface Float {
  /** The unit that it stands before; the number of units when it stands last. */
  readonly anchor: number
  /** The unit that refers to it first, wherever it stands; the anchor where nothing does. */
  readonly reference: number
  /** The first unit of its section: no page before that unit's may hold it. */
  readonly section: number
  readonly height: number
  /** Space above and below it when it stands in the text. */
  readonly before: number
  readonly after: number
  /** Where it may stand, the best first. `page` is a page of floats only, for what is as high as that or wants it. */
  readonly places: readonly FloatPlace[]
  /** Floats of one kind keep their order: figures among figures, tables among tables. */
  readonly kind: 'figure' | 'table' | 'listing'
  /** The words right before it end in a colon and announce it. */
  readonly announced?: boolean | undefined
  readonly notes: readonly number[]
}

/**
 * A figure or table that stands in the text and is numbered among those that float: it keeps its place in their order. Units
 * `[from, to)`.
 */
export interface Fixture {
  readonly from: number
  readonly to: number
  readonly kind: Float['kind']
}

export type FloatPlace = 'here' | 'top' | 'bottom' | 'page'
