import { type ContentScan, nextOperation, operand, scanContent } from './scan-content.ts'

type Box = readonly [left: number, bottom: number, right: number, top: number]
type Matrix = readonly number[]

/** The part of the graphics state that says where something is drawn (ISO 32000-1 §8.4). */
interface Place {
  readonly matrix: Matrix
  readonly clip: Box
}

/** How many numbers each operator of a path has. */
const points: Readonly<Record<string, number>> = { m: 2, l: 2, c: 6, v: 4, y: 4, re: 4 }
const paints: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's'])

/**
 * The boxes, pt, that marked sequences fill on a page: of paths the points that make them, of text the places where its strings
 * begin, of pictures their edges, of all else that is drawn by name what may be seen of it; and nothing outside the clip.
 *
 * @param isImage whether a name of the page's resources is a picture of pixels
 */
export function drawnBoxes(
  text: string,
  wanted: ReadonlySet<number>,
  page: readonly number[],
  isImage: (name: string) => boolean,
): ReadonlyMap<number, Box> {
  const boxes = new Map<number, Box>()
  const outer: Place[] = []
  const scan = scanContent(text)
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  let clip: Box = [page[0] ?? 0, page[1] ?? 0, page[2] ?? 0, page[3] ?? 0]
  let mark: number | undefined
  let path: Box | undefined
  let line = matrix
  const draw = (box: Box | undefined): void => {
    const seen = box === undefined ? undefined : common(box, clip)
    const before = mark === undefined ? undefined : boxes.get(mark)
    if (mark !== undefined && seen !== undefined) boxes.set(mark, before === undefined ? seen : both(before, seen))
  }
  while (nextOperation(scan)) {
    const { operator } = scan
    const count = points[operator]
    if (count !== undefined) {
      const [x = 0, y = 0, ...more] = numbersOf(scan, count)
      const [width = 0, height = 0] = more
      const around = operator === 're' ? corners(x, y, width, height) : [x, y, ...more]
      const box = boxOf(around, matrix)
      path = path === undefined ? box : both(path, box)
    } else if (operator === 'W' || operator === 'W*') {
      clip = (path === undefined ? undefined : common(path, clip)) ?? [0, 0, 0, 0]
    } else if (operator === 'n') path = undefined
    else if (paints.has(operator)) {
      draw(path)
      path = undefined
    } else if (operator === 'q') outer.push({ matrix, clip })
    else if (operator === 'Q') ({ matrix, clip } = outer.pop() ?? { matrix, clip })
    else if (operator === 'cm') matrix = product(numbersOf(scan, 6), matrix)
    else if (operator === 'Do') draw(isImage(operand(scan, 0).slice(1)) ? boxOf(corners(0, 0, 1, 1), matrix) : clip)
    else if (operator === 'Tm') line = numbersOf(scan, 6)
    else if (operator === 'Td') line = product([1, 0, 0, 1, ...numbersOf(scan, 2)], line)
    else if (operator === 'Tj' || operator === 'TJ') draw(boxOf([0, 0], product(line, matrix)))
    else if (operator === 'BDC') {
      const number = Number(/\/MCID\s+(\d+)/.exec(text.slice(scan.from, scan.to))?.[1] ?? Number.NaN)
      mark = wanted.has(number) ? number : undefined
    } else if (operator === 'EMC') mark = undefined
  }
  return boxes
}

function numbersOf(scan: ContentScan, count: number): number[] {
  return Array.from({ length: count }, (_, index) => Number(operand(scan, index)))
}

function corners(x: number, y: number, width: number, height: number): number[] {
  return [x, y, x + width, y, x, y + height, x + width, y + height]
}

function boxOf(coordinates: readonly number[], [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix): Box {
  const [xs, ys]: [number[], number[]] = [[], []]
  for (let at = 0; at + 1 < coordinates.length; at += 2) {
    const [x = 0, y = 0] = [coordinates[at], coordinates[at + 1]]
    xs.push(a * x + c * y + e)
    ys.push(b * x + d * y + f)
  }
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** First one, then the other (§8.3.4). */
function product(
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix,
  [A = 1, B = 0, C = 0, D = 1, E = 0, F = 0]: Matrix,
): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}

function both(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
}

/** What two boxes share; undefined where they are apart. */
function common(a: Box, b: Box): Box | undefined {
  const shared: Box = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])]
  return shared[0] <= shared[2] && shared[1] <= shared[3] ? shared : undefined
}
