import { numberAt } from './operands.ts'
import { type ContentScan, nextOperation, operand, operation, scanContent } from './scan-content.ts'

type Box = readonly [left: number, bottom: number, right: number, top: number]
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** The part of the graphics state that says where something is drawn (ISO 32000-1 §8.4). */
interface Place {
  readonly matrix: Matrix
  readonly clip: Box
}

/** How many numbers each operator of a path has. */
const points: Readonly<Record<string, number>> = { m: 2, l: 2, c: 6, v: 4, y: 4, re: 4 }
const paints: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's'])
const nothing: Box = [Infinity, Infinity, -Infinity, -Infinity]

/**
 * The boxes, pt, that marked sequences fill on a page: of paths the points that make them, of text the places where its strings
 * begin, of pictures their edges, of all else that is drawn by name what may be seen of it; and nothing outside the clip.
 *
 * @param isImage whether a name of the page's resources is a picture of pixels
 */
export function drawnBoxes(
  content: Uint8Array,
  wanted: ReadonlySet<number>,
  page: readonly number[],
  isImage: (name: string) => boolean,
): ReadonlyMap<number, Box> {
  const boxes = new Map<number, Box>()
  const outer: Place[] = []
  const scan = scanContent(content)
  const number = (index: number): number => numberAt(scan, index)
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  let clip: Box = [page[0] ?? 0, page[1] ?? 0, page[2] ?? 0, page[3] ?? 0]
  let mark: number | undefined
  let line = matrix
  const path = openPath()
  const draw = (box: Box): void => {
    const seen = common(box, clip)
    if (mark !== undefined && seen !== undefined) boxes.set(mark, both(boxes.get(mark) ?? nothing, seen))
  }
  while (nextOperation(scan)) {
    const { operator } = scan
    const count = points[operator]
    if (count !== undefined) {
      const [x, y] = [number(0), number(1)]
      if (operator === 're') path.addCorners(x, y, x + number(2), y + number(3), matrix)
      else
        for (let at = 0; at < count; at += 2) path.add(at === 0 ? x : number(at), at === 0 ? y : number(at + 1), matrix)
    } else if (operator === 'W' || operator === 'W*') clip = common(path.box(), clip) ?? [0, 0, 0, 0]
    else if (operator === 'n') path.clear()
    else if (paints.has(operator)) {
      if (mark !== undefined) draw(path.box())
      path.clear()
    } else if (operator === 'q') outer.push({ matrix, clip })
    else if (operator === 'Q') ({ matrix, clip } = outer.pop() ?? { matrix, clip })
    else if (operator === 'cm') matrix = product(matrixOf(number), matrix)
    else if (mark !== undefined && operator === 'Do') draw(isImage(operand(scan, 0).slice(1)) ? square(matrix) : clip)
    else if (operator === 'Tm') line = matrixOf(number)
    else if (operator === 'Td') line = product([1, 0, 0, 1, number(0), number(1)], line)
    else if (mark !== undefined && (operator === 'Tj' || operator === 'TJ')) {
      const [, , , , x, y] = product(line, matrix)
      draw([x, y, x, y])
    } else if (operator === 'BDC') mark = wantedMark(scan, wanted)
    else if (operator === 'EMC') mark = undefined
  }
  return boxes
}

function wantedMark(scan: ContentScan, wanted: ReadonlySet<number>): number | undefined {
  const number = Number(/\/MCID\s+(\d+)/.exec(operation(scan))?.[1] ?? Number.NaN)
  return wanted.has(number) ? number : undefined
}

function matrixOf(number: (index: number) => number): Matrix {
  return [number(0), number(1), number(2), number(3), number(4), number(5)]
}

/** The box around the points of a path, without one for each of them. */
function openPath(): {
  readonly add: (x: number, y: number, matrix: Matrix) => void
  readonly addCorners: (left: number, bottom: number, right: number, top: number, matrix: Matrix) => void
  readonly box: () => Box
  readonly clear: () => void
} {
  let [left, bottom, right, top] = nothing
  const add = (x: number, y: number, [a, b, c, d, e, f]: Matrix): void => {
    const across = a * x + c * y + e
    const up = b * x + d * y + f
    left = Math.min(left, across)
    bottom = Math.min(bottom, up)
    right = Math.max(right, across)
    top = Math.max(top, up)
  }
  return {
    add,
    addCorners: (x, y, otherX, otherY, matrix) => {
      add(x, y, matrix)
      add(otherX, y, matrix)
      add(x, otherY, matrix)
      add(otherX, otherY, matrix)
    },
    box: () => [left, bottom, right, top],
    clear: () => ([left, bottom, right, top] = nothing),
  }
}

/** Where a picture is drawn: the unit square. */
function square(matrix: Matrix): Box {
  const path = openPath()
  path.addCorners(0, 0, 1, 1, matrix)
  return path.box()
}

/** First one, then the other (§8.3.4). */
function product([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}

function both(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
}

/** What two boxes share; undefined where they are apart, and for an empty one. */
function common(a: Box, b: Box): Box | undefined {
  const shared: Box = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])]
  return shared[0] <= shared[2] && shared[1] <= shared[3] ? shared : undefined
}
