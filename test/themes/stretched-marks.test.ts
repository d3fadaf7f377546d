import { describe, expect, test } from 'vitest'
import { elements } from '../../scripts/elements/index.ts'
import { kindleStyles, standardStyles } from '../../scripts/formats/epub/styles.ts'
import { stylesOf } from '../../scripts/formats/web/styles.ts'
import { readTheme } from '../../scripts/themes/read-theme.ts'
import { themeNames } from '../../scripts/themes/theme-folder.ts'

const elementNames = elements.map(({ name }) => name)
const clear = /mover\[accent="?'?true'?"?\]\s*>\s*mo\[stretchy="?'?true'?"?\]\s*\{\s*padding-bottom:\s*0\.09em/

describe.for(themeNames())('%s: a bar over a letter', (name) => {
  const theme = readTheme(name, elementNames)
  test('stands clear of it in the EPUB, the web edition and the PDFs', () => {
    expect(standardStyles(theme, '')).toMatch(clear)
    expect(stylesOf(theme, '')).toMatch(clear)
    expect(theme.css).toMatch(clear)
  })
  test('is no business of the sheet that Kindle gets', () => {
    expect(kindleStyles(theme, [])).not.toContain('mover')
  })
})
