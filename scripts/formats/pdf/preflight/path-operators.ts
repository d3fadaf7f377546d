import { around, movedBy, shared } from './box.ts'
import { type Operators, type Reader, seen } from './reader.ts'

/** Paths, clips and what paints them (ISO 32000-1 §8.5). A curve is taken for its control points, which lie around it. */
export const pathOperators: Operators = {
  m: (reader, numbers) => points(reader, numbers),
  l: (reader, numbers) => points(reader, numbers),
  c: (reader, numbers) => points(reader, numbers),
  v: (reader, numbers) => points(reader, numbers),
  y: (reader, numbers) => points(reader, numbers),
  re: (reader, [x = 0, y = 0, width = 0, height = 0]) =>
    points(reader, [x, y, x + width, y, x + width, y + height, x, y + height]),
  W: (reader) => void (reader.clips = true),
  'W*': (reader) => void (reader.clips = true),
  n: (reader) => finish(reader, false, false),
  f: (reader) => finish(reader, true, false),
  F: (reader) => finish(reader, true, false),
  'f*': (reader) => finish(reader, true, false),
  S: (reader) => finish(reader, false, true),
  s: (reader) => finish(reader, false, true),
  B: (reader) => finish(reader, true, true),
  'B*': (reader) => finish(reader, true, true),
  b: (reader) => finish(reader, true, true),
  'b*': (reader) => finish(reader, true, true),
}

function points({ state, path }: Reader, numbers: readonly number[]): void {
  for (let at = 0; at + 1 < numbers.length; at += 2)
    path.push(movedBy(state.ctm, numbers[at] ?? 0, numbers[at + 1] ?? 0))
}

function finish(reader: Reader, filled: boolean, stroked: boolean): void {
  const { state, marks, path } = reader
  if (path.length > 0) {
    const box = around(path)
    const half = stroked && state.strokes ? (state.lineWidth * Math.hypot(state.ctm[0], state.ctm[1])) / 2 : 0
    const { left, bottom, right, top } = box
    const painted = { left: left - half, bottom: bottom - half, right: right + half, top: top + half }
    const shown = half > 0 || (filled && state.fills) ? seen(reader, painted) : undefined
    if (shown !== undefined) marks.art.push(shown)
    if (reader.clips) reader.state = { ...state, clip: shared(box, state.clip) ?? nothing }
  }
  reader.path = []
  reader.clips = false
}

/** A clip that leaves nothing to be seen. */
const nothing = { left: 0, bottom: 0, right: -1, top: -1 }
