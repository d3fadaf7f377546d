/** A run as one long column, its notes and floats each in a column of their own below the text's. */
export interface Galley {
  /** The element all of it stands in. */
  readonly root: HTMLElement
  /** The run's section without what was taken out of it; a comment marks the place of each float. */
  readonly text: HTMLElement
  /** What stands over all columns at the run's head, where it has several. */
  readonly head: HTMLElement | undefined
  readonly notes: readonly HTMLElement[]
  readonly floats: readonly SetFloat[]
  /** A copy of the run's section with nothing in it: what a page's parts stand in. */
  readonly shell: HTMLElement
  /** A copy of the section of notes with nothing in it. */
  readonly noteShell: HTMLElement
  /** What is set only to be measured. */
  readonly probes: Probes
  /** px between lines, where the sheet keeps a grid. */
  readonly grid: number | undefined
  /** Columns of a page, their width and the space between them in px. */
  readonly columns: number
  readonly columnWidth: number
  readonly columnGap: number
  /** Numbers for elements that are divided, one count for the whole run. */
  readonly nextNumber: () => number
}

/** A galley of which it is not known yet what floats. */
export type RawGalley = Omit<Galley, 'floats'> & { readonly floats: readonly TakenOut[] }

/** What may float, in a column of its own. */
export interface TakenOut {
  readonly element: HTMLElement
  /** Where the text had it. */
  readonly place: Comment
}

export interface SetFloat extends TakenOut {
  /** Wants a page of its own. */
  readonly alone: boolean
}

export interface Probes {
  /** The foot of a page whose first note goes on from the page before, without it. */
  readonly continuedNotes: HTMLElement
  /** "continues". */
  readonly mark: HTMLElement
  /** By figure or list of sub-entries that may be divided, what its rest says above it. */
  readonly above: ReadonlyMap<Element, HTMLElement>
  /** What these stand in. */
  readonly holders: readonly HTMLElement[]
}
