import type { PdfFile } from '../objects/read-file.ts'
import { nameOf } from '../objects/value.ts'
import { drawnBoxes } from './drawn-boxes.ts'
import type { PrintPage } from './print-pages.ts'
import { isElement, sequencesIn, type TagElement, type TagKid } from './tag-tree.ts'

/**
 * Gives each figure that stands on one page the box that it fills there, as ISO 32000-1 §14.8.5.4.3 wants it. Changes the elements.
 *
 * @param contents finished content streams, whose numbers the tree has
 */
export function measureFigures(
  tags: readonly TagKid[],
  pages: readonly PrintPage[],
  contents: readonly Uint8Array[],
  file: PdfFile,
): void {
  const figures = new Map<number, { figure: TagElement; marks: number[] }[]>()
  for (const figure of figuresIn(tags)) {
    const own = figure.kids.filter((kid) => !isElement(kid) || kid.type !== 'Caption')
    const sequences = sequencesIn(own)
    const [page] = new Set(sequences.map((sequence) => sequence.page))
    if (page === undefined || sequences.some((sequence) => sequence.page !== page)) continue
    const marks = sequences.map(({ mark }) => mark)
    figures.set(page, [...(figures.get(page) ?? []), { figure, marks }])
  }
  for (const [page, found] of figures) {
    const { dict, mediaBox } = pages[page] ?? {}
    const objects = file.get(file.get(dict, 'Resources'), 'XObject')
    const isImage = (name: string): boolean => nameOf(file.get(file.get(objects, name), 'Subtype')) === 'Image'
    const wanted = new Set(found.flatMap(({ marks }) => marks))
    const boxes = drawnBoxes(contents[page] ?? new Uint8Array(), wanted, mediaBox ?? [], isImage)
    for (const { figure, marks } of found) {
      const drawn = marks.map((mark) => boxes.get(mark)).filter((box) => box !== undefined)
      if (drawn.length > 0) figure.box = around(drawn)
    }
  }
}

function figuresIn(kids: readonly TagKid[]): TagElement[] {
  return kids.filter(isElement).flatMap((kid) => (kid.type === 'Figure' ? [kid] : figuresIn(kid.kids)))
}

/** Around boxes, to a hundredth of a point. */
function around(boxes: readonly (readonly number[])[]): number[] {
  return [0, 1, 2, 3].map((edge) => {
    const all = boxes.map((box) => box[edge] ?? 0)
    return Math.round((edge < 2 ? Math.min(...all) : Math.max(...all)) * 100) / 100
  })
}
