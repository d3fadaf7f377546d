/** What can be wrong with an archive; the words after the dash say what happens to the entry. */
export type ZipProblemId =
  | 'not-a-zip' // nothing is read
  | 'damaged-archive' // what came before is kept
  | 'too-many-entries' // nothing is read
  | 'entry-too-large' // left out
  | 'archive-too-large' // this entry and later ones are left out
  | 'compression-ratio' // left out
  | 'overlapping-entries' // left out
  | 'damaged-entry' // left out
  | 'encrypted-entry' // left out
  | 'compression-method' // left out
  | 'symbolic-link' // left out
  | 'path-traversal' // left out
  | 'absolute-path' // left out
  | 'backslash-path' // left out
  | 'unreadable-name' // left out
  | 'duplicate-name' // the first one stays
  | 'case-collision' // both stay
  | 'names-disagree' // left out
  | 'hidden-bytes' // all entries stay
  | 'headers-disagree' // left out
  | 'name-too-long' // left out

export interface ZipProblem {
  readonly id: ZipProblemId
  /** Name of the entry as the archive's directory spells it. */
  readonly entry?: string | undefined
  readonly reason: string
}
