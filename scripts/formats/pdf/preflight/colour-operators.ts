import { nameIn } from './operands.ts'
import { type Operators, type Reader } from './reader.ts'
import { colouredNamed } from './resources.ts'

/** Colours (ISO 32000-1 §8.6.8) and gradients: which kinds a page has, and whether they show on white. */
export const colourOperators: Operators = {
  g: (reader, [grey = 0]) => fill(reader, grey < 1),
  G: (reader, [grey = 0]) => stroke(reader, grey < 1),
  rg: (reader, parts) => fill(reader, rgb(reader, parts)),
  RG: (reader, parts) => stroke(reader, rgb(reader, parts)),
  k: (reader, parts) => fill(reader, cmyk(reader, parts)),
  K: (reader, parts) => stroke(reader, cmyk(reader, parts)),
  sc: (reader) => fill(reader, true),
  SC: (reader) => stroke(reader, true),
  scn: (reader, _, operands) => fill(reader, named(reader, operands)),
  SCN: (reader, _, operands) => stroke(reader, named(reader, operands)),
  sh: (reader, _, operands) => {
    named(reader, operands)
    if (reader.state.clip !== undefined) reader.marks.art.push(reader.state.clip)
  },
}

function fill(reader: Reader, fills: boolean): void {
  reader.state = { ...reader.state, fills }
}

function stroke(reader: Reader, strokes: boolean): void {
  reader.state = { ...reader.state, strokes }
}

function rgb({ marks: { colours } }: Reader, [red = 0, green = 0, blue = 0]: readonly number[]): boolean {
  const shows = red < 1 || green < 1 || blue < 1
  // White is no ink in whatever space it is said.
  if (red !== green || green !== blue) colours.colour = true
  else if (shows) colours.mixedGrey = true
  return shows
}

function cmyk(
  { marks: { colours } }: Reader,
  [cyan = 0, magenta = 0, yellow = 0, black = 0]: readonly number[],
): boolean {
  if (cyan > 0 || magenta > 0 || yellow > 0) colours.colour = true
  return cyan > 0 || magenta > 0 || yellow > 0 || black > 0
}

function named({ resources, marks }: Reader, operands: string): boolean {
  if (colouredNamed(resources, nameIn(operands) ?? '')) marks.colours.colour = true
  return true
}
