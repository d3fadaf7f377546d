import type { Face } from '../book/theme.ts'
import { colourTokens, themeTokens, type TokensOfTheme } from './tokens.ts'

/** Colours by token, for pages that are not the light ones of a screen. */
export type Colours = Readonly<Partial<Record<string, string>>>

/** How the choice of a reader of the web edition is known, without a script and with one (`formats/web/colours.ts`). */
const chosen = (which: string): string => `:root:has(#_colours-${which}:checked), :root[data-colours='${which}']`

/** Custom properties of a theme: each token, each face with those behind it, and what dark pages are given. */
export function rootRule(tokens: TokensOfTheme, dark: Colours, faces: readonly Face[]): string {
  const values = Object.entries(tokens).flatMap(([name, value]): [string, string][] => {
    if (name.endsWith('-stack')) return []
    return [[name, name.endsWith('-face') ? `var(--${value}-face)` : String(value)]]
  })
  const stacks = (['text', 'sans', 'mono'] as const).map((use): [string, string] => [
    `${use}-face`,
    [...familyOf(faces, use), tokens[`${use}-stack`]].join(', '),
  ])
  const math: [string, string] = ['math-face', [...familyOf(faces, 'math'), 'math'].join(', ')]
  const darks = coloursIn(tokens).map((name): [string, string] => [`dark-${name}`, dark[name] ?? `var(--${name})`])
  const grid: [string, string][] = tokens['page-grid'] === 'lines' ? [['grid', 'var(--leading)']] : []
  return rule(':root', [...stacks, math, ...values, ...grid, ...darks])
}

/** The schemes of the web edition: light and dark as the device has it, or as the reader has chosen, and sepia. */
export function webRules(tokens: TokensOfTheme, dark: Colours, sepia: Colours): string {
  const names = coloursIn(tokens)
  const pairs = names
    .filter((name) => dark[name] !== undefined)
    .map((name): [string, string] => [name, `light-dark(${tokens[name]}, ${dark[name]})`])
  return [
    ':root { color-scheme: light dark; }',
    // Without this function a browser shows the light ones.
    `@supports (color: light-dark(red, red)) {\n${rule(':root', pairs)}\n}`,
    `${chosen('light')} { color-scheme: light; }`,
    `${chosen('dark')} { color-scheme: dark; }`,
    `${chosen('sepia')} { color-scheme: light; }`,
    rule(
      chosen('sepia'),
      names.map((name) => [name, sepia[name] ?? tokens[name]]),
    ),
  ].join('\n')
}

/** What paper changes. */
export function printRule(print: Colours): string {
  const said = Object.entries(print).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  )
  return said.length === 0 ? '' : rule(':root', said)
}

function coloursIn(tokens: TokensOfTheme): (keyof typeof colourTokens.shape & keyof typeof tokens)[] {
  return themeTokens
    .keyof()
    .options.filter((name): name is keyof typeof colourTokens.shape => name in colourTokens.shape)
}

function familyOf(faces: readonly Face[], use: Face['use']): string[] {
  const family = faces.find((face) => face.use === use)?.family
  return family === undefined ? [] : [`'${family}'`]
}

function rule(selector: string, values: readonly (readonly [string, string])[]): string {
  return `${selector} {\n${values.map(([name, value]) => `  --${name}: ${value};`).join('\n')}\n}`
}
