/** Bounds on an archive. With the defaults reading one holds at most `total` bytes beside the archive itself. */
export interface ZipLimits {
  /** Entries, folders included. */
  readonly entries: number
  /** Uncompressed bytes of one entry. */
  readonly entry: number
  /** Uncompressed bytes of all entries. */
  readonly total: number
  /** Uncompressed over compressed bytes of one entry. */
  readonly ratio: number
  /** Entries up to this many bytes may have any ratio: a flat picture is no bomb. */
  readonly ratioFrom: number
}

export const zipLimits: ZipLimits = {
  entries: 10_000,
  entry: 50_000_000,
  total: 500_000_000,
  ratio: 200,
  ratioFrom: 1_000_000,
}
