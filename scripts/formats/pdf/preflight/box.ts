/** An upright box in pt, as PDF counts: the origin below on the left (ISO 32000-1 §7.9.5). */
export interface Box {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

/** `[a b c d e f]` of ISO 32000-1 §8.3.3. */
export type Matrix = readonly [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** What first does `inner`, then `outer`. */
export function joined(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner
  const [g, h, i, j, k, l] = outer
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

export function movedBy([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** The box around points. */
export function around(points: readonly (readonly [number, number])[]): Box {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    bottom = Math.min(bottom, y)
    top = Math.max(top, y)
  }
  return { left, bottom, right, top }
}

/** The box around a box that a matrix has moved. */
export function placed({ left, bottom, right, top }: Box, matrix: Matrix): Box {
  return around([
    movedBy(matrix, left, bottom),
    movedBy(matrix, right, bottom),
    movedBy(matrix, left, top),
    movedBy(matrix, right, top),
  ])
}

/** What two boxes share; undefined when that is nothing. */
export function shared(one: Box, other: Box | undefined): Box | undefined {
  if (other === undefined) return one
  const box = {
    left: Math.max(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
    top: Math.min(one.top, other.top),
  }
  return box.left > box.right || box.bottom > box.top ? undefined : box
}

/** The box around two. */
export function together(one: Box | undefined, other: Box): Box {
  if (one === undefined) return other
  return {
    left: Math.min(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
    top: Math.max(one.top, other.top),
  }
}
