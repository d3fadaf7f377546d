import { numberAt } from './operands.ts'
import { type ContentScan, nextOperation, operand, operation, scanContent } from './scan-content.ts'

type Box = readonly [left: number, bottom: number, right: number, top: number]
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** The part of the graphics state that says where something is drawn (ISO 32000-1 §8.4). */
interface Place {
  readonly matrix: Matrix
  readonly clip: Box
}

/** Operators of a path that are points. */
const points: ReadonlySet<string> = new Set(['m', 'l', 'c', 'v', 'y'])
/** Operators whose numbers are asked for. */
const measured: ReadonlySet<string> = new Set([...points, 're', 'cm', 'Tm', 'Td'])
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
  const numbers = new Float64Array(6)
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
    if (measured.has(operator)) readNumbers(scan, numbers)
    if (points.has(operator)) {
      for (let at = 0; at + 1 < Math.min(scan.count, 6); at += 2)
        path.add(numbers[at] ?? 0, numbers[at + 1] ?? 0, matrix)
    } else if (operator === 're') {
      const [x, y] = [numbers[0] ?? 0, numbers[1] ?? 0]
      path.addCorners(x, y, x + (numbers[2] ?? 0), y + (numbers[3] ?? 0), matrix)
    } else if (operator === 'W' || operator === 'W*') clip = common(path.box(), clip) ?? [0, 0, 0, 0]
    else if (operator === 'n') path.clear()
    else if (paints.has(operator)) {
      if (mark !== undefined) draw(path.box())
      path.clear()
    } else if (operator === 'q') outer.push({ matrix, clip })
    else if (operator === 'Q') ({ matrix, clip } = outer.pop() ?? { matrix, clip })
    else if (operator === 'cm') matrix = product(matrixOf(numbers), matrix)
    else if (mark !== undefined && operator === 'Do') draw(isImage(operand(scan, 0).slice(1)) ? square(matrix) : clip)
    else if (operator === 'Tm') line = matrixOf(numbers)
    else if (operator === 'Td') line = product([1, 0, 0, 1, numbers[0] ?? 0, numbers[1] ?? 0], line)
    else if (mark !== undefined && (operator === 'Tj' || operator === 'TJ')) {
      const place = product(line, matrix)
      draw([place[4], place[5], place[4], place[5]])
    } else if (operator === 'BDC') mark = wantedMark(scan, wanted)
    else if (operator === 'EMC') mark = undefined
  }
  return boxes
}

function wantedMark(scan: ContentScan, wanted: ReadonlySet<number>): number | undefined {
  const number = Number(/\/MCID\s+(\d+)/.exec(operation(scan))?.[1] ?? Number.NaN)
  return wanted.has(number) ? number : undefined
}

function readNumbers(scan: ContentScan, numbers: Float64Array): void {
  for (let index = 0; index < 6; index++) numbers[index] = index < scan.count ? numberAt(scan, index) : 0
}

function matrixOf(numbers: Float64Array): Matrix {
  return [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0, numbers[3] ?? 0, numbers[4] ?? 0, numbers[5] ?? 0]
}

/** The box around the points of a path, without one for each of them. */
function openPath(): {
  readonly add: (x: number, y: number, matrix: Matrix) => void
  readonly addCorners: (left: number, bottom: number, right: number, top: number, matrix: Matrix) => void
  readonly box: () => Box
  readonly clear: () => void
} {
  let [left, bottom, right, top] = nothing
  const add = (x: number, y: number, matrix: Matrix): void => {
    const across = matrix[0] * x + matrix[2] * y + matrix[4]
    const up = matrix[1] * x + matrix[3] * y + matrix[5]
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
function product(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ]
}

function both(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
}

/** What two boxes share; undefined where they are apart, and for an empty one. */
function common(a: Box, b: Box): Box | undefined {
  const shared: Box = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])]
  return shared[0] <= shared[2] && shared[1] <= shared[3] ? shared : undefined
}
