import { describe, expect, test } from 'vitest'
import { kindleStyles } from '../../scripts/formats/epub/styles.ts'
import { elements } from '../../scripts/elements/index.ts'
import { resolveCustomProperties } from '../../scripts/base/custom-properties.ts'
import type { Theme } from '../../scripts/book/theme.ts'
import { layersOf } from '../../scripts/themes/layers.ts'
import { merged, readTheme } from '../../scripts/themes/read-theme.ts'
import { themeNames } from '../../scripts/themes/theme-folder.ts'
import { themeTokens } from '../../scripts/themes/tokens.ts'
import { contrast, declared, over, rgb, type Rgb } from './contrast.ts'

const elementNames = elements.map(({ name }) => name)
const themes = themeNames().map((name) => ({ name, theme: readTheme(name, elementNames) }))
const light = '(prefers-color-scheme:light)'
const dark = '(prefers-color-scheme:dark)'
const ofCode = (selector: string) => selector.startsWith('.tok-') || selector === '.callout-guard'
const sheetOf = (theme: Theme) => resolveCustomProperties(`${theme.css}\n${theme.readerCss}`)

/** The page and everything that a line of code may be painted with. */
function grounds(css: string, page: string, condition: string): Rgb[] {
  const tints = [...declared(css, 'background-color'), ...declared(css, 'background-color', condition)]
    .filter(([selector]) => /^pre(?: mark| \.\w+)?$/.test(selector))
    .map(([, value]) => value)
  expect(tints.length).toBeGreaterThanOrEqual(3)
  return [rgb(page), ...tints.map((tint) => painted(tint, rgb(page)))]
}

function painted(tint: string, page: Rgb): Rgb {
  const [r = 0, g = 0, b = 0, alpha = 0] = [...tint.matchAll(/[\d.]+/g)].map(([part]) => Number(part))
  return over([r, g, b], alpha, page)
}

describe.for(themes)('$name: tokens of code have at least 4.5:1', ({ theme }) => {
  const css = sheetOf(theme)
  test.for([
    ['white', '#ffffff', light],
    ['the sepia of Kindle', '#fbf0d9', light],
    ['the sepia of Apple Books', '#f8f1e3', light],
    ['the sepia of Readium', '#faf4e8', light],
    ['black', '#000000', dark],
    ['the dark grey of Material', '#121212', dark],
    ['the dark grey of Visual Studio', '#1e1e1e', dark],
  ] as const)('on %s', ([, page, condition]) => {
    const tokens = [...declared(css, 'color', condition)].filter(([selector]) => ofCode(selector))
    expect(tokens.length).toBeGreaterThan(8)
    const poor = tokens.flatMap(([selector, colour]) =>
      grounds(css, page, condition).flatMap((ground) => {
        const ratio = contrast(rgb(colour), ground)
        return ratio >= 4.5 ? [] : [`${selector} ${colour} has ${ratio.toFixed(2)} on ${ground.map(Math.round).join()}`]
      }),
    )
    expect(poor).toEqual([])
  })
  test('and every token that has a colour in one scheme has one in the other', () => {
    const names = (condition: string) => [...declared(css, 'color', condition).keys()].filter(ofCode).toSorted()
    expect(names(dark)).toEqual(names(light))
  })
})

describe.for(themes)('$name: where nobody knows what a reader paints the page with', ({ theme }) => {
  const css = sheetOf(theme)
  test('no colour is given outside of a scheme', () => {
    expect([...declared(css, 'color').keys()].filter(ofCode)).toEqual([])
  })
  test('weight and slope still tell keywords and comments apart', () => {
    expect(declared(css, 'font-weight').get('.tok-keyword')).toBe('600')
    expect(declared(css, 'font-style').get('.tok-comment')).toBe('italic')
  })
  test('Kindle gets weight and slope, and no colours', () => {
    const kindle = kindleStyles(theme, [])
    expect(declared(kindle, 'font-weight').get('.tok-keyword')).toBe('600')
    expect([...declared(kindle, 'color').keys()].filter(ofCode)).toEqual([])
    expect(kindle).not.toContain('prefers-color-scheme')
  })
})

test.for(themes)(
  '$name: nothing in a listing is positioned: Chromium would paint it, and a PDF would say it, after the rest',
  ({ theme }) => {
    expect(
      [...declared(sheetOf(theme), 'position').keys()].filter((selector) => /\.line|^pre|numbered/.test(selector)),
    ).toEqual([])
  },
)

describe.for(themes)('$name: words have at least 4.5:1 on the page that the theme gives them', ({ name }) => {
  const { value: layers = [] } = layersOf(name, undefined, {})
  const tokens = themeTokens.parse(merged(layers, 'tokens')) as Record<string, unknown>
  test.for(['tokens', 'dark', 'sepia', 'print'] as const)('%s', (scheme) => {
    const colours = { ...tokens, ...merged(layers, scheme) }
    const paper = scheme === 'print' ? '#ffffff' : String(colours['paper'])
    const words = [
      'ink',
      'soft',
      'link',
      'accent',
      'tip',
      'warning',
      'code-keyword',
      'code-type',
      'code-string',
      'code-comment',
    ]
    const poor = words.flatMap((token) => {
      const ratio = contrast(rgb(String(colours[token])), rgb(paper))
      return ratio >= 4.5 ? [] : [`${token} ${String(colours[token])} has ${ratio.toFixed(2)} on ${paper}`]
    })
    expect(poor).toEqual([])
  })
})
