import { blockElements } from '../block-elements.ts'
import { firstWin } from '../css/written/wins.ts'
import { quoted, tell } from '../css/written/tell.ts'
import { declarationsIn } from '../css/written/written-styles.ts'
import { childElements } from '../../../base/xml-query.ts'
import { isHtml } from '../tree.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { mathsBook, styleMap } from '../sources.ts'
import type { Use } from '../css/written/find-uses.ts'
import type { KindleBook } from '../kindle-book.ts'

export const kfxC20Overflow: KindleRule = {
  id: 'KFX-C20',
  summary: 'A style sheet clips what is wider or higher than its box',
  why: 'overflow: hidden goes into KFX and clips or pushes the blocks in it. Nothing scrolls on a page: scroll and auto are let go, and what is too wide is too wide.',
  mend: 'Leave overflow alone; make wide things fit. To hold floats, use clear on what follows.',
  basis: 'observed',
  sources: [mathsBook, styleMap],
  level: everywhere('warning'),
  check(book, report) {
    for (const found of declarationsIn(book, (property) => /^overflow(?:-x|-y)?$/.test(property))) {
      const { property, value } = found.declaration
      const kind = /\b(hidden|clip|scroll|auto)\b/i.exec(value)?.[1]?.toLowerCase()
      if (kind === undefined) continue
      const around = firstWin(
        book,
        found,
        ['overflow', property],
        (use) => holdsBlocks(use) && (property !== 'overflow-y' || isLimited(book, use)),
      )
      if (around === undefined && found.use() !== undefined) continue
      const level = everywhere(kind === 'auto' ? 'info' : 'warning')
      tell(report, found, `Unexpected ${quoted(found)} around blocks, expected none`, level)
    }
  },
}

function holdsBlocks({ element }: Use): boolean {
  if (isHtml(element, 'pre', 'table')) return true
  return !isHtml(element, 'html', 'body') && childElements(element).some((child) => blockElements.has(child.local))
}

/** Whether there is a height for something to run over. */
function isLimited(book: KindleBook, { document, element }: Use): boolean {
  const { declared } = book.cascade(document)
  return ['height', 'max-height'].some(
    (name) => !/^(?:auto|none|initial)?$/i.test(declared(element, name)?.value ?? ''),
  )
}
