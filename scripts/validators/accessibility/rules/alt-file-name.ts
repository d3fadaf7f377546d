import { attribute, descendants } from '../../../base/xml-query.ts'
import { xhtml } from '../../../base/namespaces.ts'
import { pagesOf } from '../pages/pages-of.ts'
import type { AccessibilityRule } from '../rule.ts'

/** A file, or what programs write where they have no words. */
const saysNothing = /^(?:[^\s<>"]+\.(?:jpe?g|png|gif|svg|webp|bmp|tiff?)|images?|img|picture|image-placeholder)$/i

export const altFileName: AccessibilityRule = {
  doc: {
    id: 'a11y-alt-file-name',
    summary: 'The alternative text of a picture is the name of a file, or only "image".',
    why: 'It passes every check for a missing alt and tells a listener nothing.',
    mend: 'Say what the picture says; write alt="" where it only decorates.',
    basis: 'documented',
    sources: ['https://www.w3.org/WAI/WCAG22/Techniques/failures/F30'],
  },
  check: (publication, report) => {
    for (const { path, document } of pagesOf(publication)) {
      for (const image of descendants(document.root, 'img', xhtml)) {
        const words = (attribute(image, 'alt') ?? '').trim()
        if (!saysNothing.test(words)) continue
        const reason = `Unexpected alt="${words.slice(0, 60)}", expected what the picture says`
        report({ severity: 'warning', path, place: image.place, reason })
      }
    }
  },
}
