import { familyNames } from '../fonts/family-names.ts'
import { textStyles, type TextStyle } from '../css/text-styles.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'

export const kfxF06MainFace: KindleRule = {
  id: 'KFX-F06',
  summary: 'The embedded face of the text is not the one of the body',
  why: 'The main face belongs on body. Where paragraphs name another than body does, the embedded fonts are taken out.',
  mend: 'Set font-family on body once, and on p not at all.',
  basis: 'documented',
  sources: [guide2020],
  level: everywhere('warning'),
  check(book, report) {
    const embedded = new Set(book.fonts().flatMap(({ faces }) => faces.map(({ family }) => family)))
    if (embedded.size === 0) return
    const styles = textStyles(book, 'font-family', 'font')
    const body = styles.find(({ on }) => on === 'body') ?? styles.find(({ on }) => on === 'html')
    for (const style of styles) {
      const family = familyOf(style)
      if (style.on !== 'p' || family === undefined || !embedded.has(family) || family === (body && familyOf(body)))
        continue
      const { declared, element } = style
      const detail = `Unexpected face "${family}" on <p> and ${body === undefined ? 'none' : `"${familyOf(body)}"`} on <body>, expected one on <body>`
      report({ file: declared.file, element, place: declared.place, detail })
    }
  },
}

function familyOf({ declared: { property, value } }: TextStyle): string | undefined {
  const list =
    property === 'font'
      ? value.slice(0, 1000).replace(/^.*?(?:[\d.]+(?:[a-z]+|%)|small|medium|large)(?:\s*\/\s*[\d.a-z%]+)?\s+/i, '')
      : value
  const [first] = familyNames(list)
  return first === 'inherit' || first === 'initial' ? undefined : first
}
