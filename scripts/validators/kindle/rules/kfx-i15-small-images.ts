import { isHtml } from '../tree.ts'
import { attribute } from '../../../base/xml-query.ts'
import { imagesOf } from '../images-of.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'
import type { XmlElement } from '../../../base/xml.ts'

export const kfxI15SmallImages: KindleRule = {
  id: 'KFX-I15',
  summary: 'A picture is smaller than 300 × 400 pixels',
  why: "So few pixels look blurred on a Kindle's screen.",
  mend: 'Use a larger picture.',
  basis: 'documented',
  sources: [`${guide2020}, §10.4`],
  level: everywhere('info'),
  check(book, report) {
    for (const { document, element, picture } of imagesOf(book)) {
      const { width = Infinity, height = Infinity } = picture.facts
      if (width >= 300 || height >= 400 || !isFigure(element)) continue
      report({
        file: document.path,
        element,
        detail: `Unexpected picture of ${width} × ${height} pixels, expected at least 300 × 400`,
      })
    }
  },
}

/** Whether it is shown for itself: signs within a line and ornaments are meant to be small. */
function isFigure(image: XmlElement): boolean {
  const parent = image.parent
  if ((attribute(image, 'alt') ?? '').trim() === '' || parent === undefined) return false
  if (isHtml(parent, 'figure')) return true
  const alone = parent.children.every(
    (child) => child === image || (child.type === 'text' && child.value.trim() === ''),
  )
  return alone && isHtml(parent, 'p', 'div', 'section', 'body')
}
