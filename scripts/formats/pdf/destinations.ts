/** Where a target came to stand: 0-based page, in pt from the lower left corner. */
export interface Destination {
  readonly page: number
  readonly x: number
  readonly y: number
}

export type Destinations = ReadonlyMap<string, Destination>
