import { colourOf } from '../css/colours.ts'
import { textStyles } from '../css/text-styles.ts'
import { firstWin } from '../css/written/wins.ts'
import { quoted, tell } from '../css/written/tell.ts'
import { declarationsIn } from '../css/written/written-styles.ts'
import { isFixedLayout } from '../is-fixed-layout.ts'
import { isMathml } from '../tree.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'

export const kfxC17ForcedColours: KindleRule = {
  id: 'KFX-C17',
  summary: 'A style sheet forces colours on the text',
  why: "Paper and ink are the reader's: white, sepia, black. Text in a fixed colour, pure black above all, disappears in one of them; a background on body makes a wrapper that undoes keeps.",
  mend: 'Leave colour and background of html, body and p alone. Where text has a background of its own, give it both.',
  basis: 'documented',
  sources: [guide2020, 'field report on keeps in KFX'],
  level: everywhere('warning'),
  check(book, report) {
    const told = new Set<string>()
    for (const properties of [['color'], ['background', 'background-color']]) {
      for (const { declared, on, element } of textStyles(book, ...properties)) {
        const { file, place, property, value } = declared
        if (isNoColour(value)) continue
        told.add(`${file}:${place?.line}:${place?.column}`)
        const detail = `Unexpected "${property}: ${value}" on <${on}>, expected the reader's own colours`
        report({ file, element, place, detail })
      }
    }
    for (const found of declarationsIn(book, (property) => property === 'color')) {
      const { declaration, sheet } = found
      const colour = colourOf(declaration.value)
      const pure = colour?.every((part) => part === 0) === true || colour?.every((part) => part === 255) === true
      if (!pure || told.has(`${sheet.file}:${declaration.place.line}:${declaration.place.column}`)) continue
      const bare = firstWin(book, found, ['color'], ({ document, element }) => {
        // Mathematics has a rule of its own; pages of fixed layout keep their colours.
        if (isMathml(element) || isFixedLayout(book, document)) return false
        const ground = book.cascade(document).declared(element, 'background', 'background-color')
        return ground === undefined || isNoColour(ground.value)
      })
      if (bare === undefined && found.use() !== undefined) continue
      tell(
        report,
        found,
        `Unexpected ${quoted(found)} without a background, expected the reader's own colour`,
        everywhere('warning'),
      )
    }
  },
}

/** Whether a colour or background leaves things as they are. */
function isNoColour(value: string): boolean {
  return /^(?:none|transparent|inherit|initial|unset|revert|revert-layer|currentcolor|canvas|canvastext)$/i.test(
    value.trim(),
  )
}
