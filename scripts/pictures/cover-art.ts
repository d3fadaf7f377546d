import type { BookConfig } from '../book/config.ts'
import type { Theme } from '../book/theme.ts'
import { contrast, mix } from './color.ts'
import { motifOf, type Motif } from './cover-motif.ts'
import { breakLines, measureWith, textElement, type Measure, type Setting } from './cover-text.ts'

/** What stores ask for (Amazon: 1.6 to 1), in px. */
export const coverSize = { width: 1600, height: 2560 } as const

const margin = 150
const measureWidth = coverSize.width - 2 * margin
/** Baseline distance in em of the size. */
const leading = 1.08
/** Where the title begins, and the lowest place at which it may end. */
const titleTop = 330
const titleEnd = 1130

/**
 * A cover from nothing but the book's own words and the theme: the title in the text face on paper, below it a field in
 * the accent colour with a graph that belongs to the slug, and the authors at its foot.
 */
export function coverArt(config: BookConfig, theme: Theme): string {
  const measure = measureWith(theme)
  const { ink, paper, accent } = theme.tokens
  const field = fieldColor(theme)
  const light = contrast(field, paper) >= 5 ? paper : '#ffffff'
  const title = titleBlock(config, theme, measure, ink, mix(ink, paper, 0.25))
  const horizon = Math.max(820, Math.round(title.end + 170))
  const names = authorLines(config, theme, measure, light)
  const top = horizon + 210
  const motif = motifOf(config.slug, {
    x: margin + 40,
    y: top,
    width: measureWidth - 80,
    height: names.top - 190 - top,
  })
  const { width, height } = coverSize
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">`,
    `<clipPath id="field"><rect y="${horizon}" width="${width}" height="${height - horizon}"/></clipPath>`,
    // A breath of colour keeps a white cover from melting into a shop's white page.
    `<rect width="${width}" height="${height}" fill="${mix(paper, accent, 0.035)}"/>`,
    `<rect x="${margin}" y="190" width="150" height="14" fill="${field}"/>`,
    `<rect y="${horizon}" width="${width}" height="${height - horizon}" fill="${field}"/>`,
    `<g clip-path="url(#field)">${waves(motif, field, light)}</g>`,
    graph(motif, field, light),
    ...title.lines,
    ...names.lines,
    '</svg>',
  ].join('\n')
}

/** The accent, darkened until light text on it can be read. */
function fieldColor({ tokens }: Theme): string {
  for (let share = 0; share < 1; share += 0.05) {
    const color = mix(tokens.accent, tokens.ink, share)
    if (contrast(color, '#ffffff') >= 6) return color
  }
  return tokens.ink
}

/** Rings around the place where the way begins, each fainter than the one within. */
function waves({ nodes, route }: Motif, field: string, light: string): string {
  const center = nodes[route[0] ?? 0]
  return Array.from({ length: 9 }, (_, index) => {
    const radius = 130 + index * 118 + index * index * 9
    const stroke = mix(field, light, 0.2 - index * 0.017)
    return `<circle cx="${center?.x ?? 0}" cy="${center?.y ?? 0}" r="${radius}" fill="none" stroke="${stroke}" stroke-width="3"/>`
  }).join('')
}

function graph({ nodes, edges, route }: Motif, field: string, light: string): string {
  const at = (index: number): string => `${nodes[index]?.x ?? 0} ${nodes[index]?.y ?? 0}`
  const faint = mix(field, light, 0.45)
  const lines = edges.map(([a, b]) => `M${at(a)}L${at(b)}`).join('')
  const way = route.map((index, step) => `${step === 0 ? 'M' : 'L'}${at(index)}`).join('')
  const dots = nodes.map(({ x, y }, index) => {
    const circle = (radius: number, fill: string, stroke = ''): string =>
      `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"${stroke}/>`
    const step = route.indexOf(index)
    if (step === 0 || step === route.length - 1) {
      return circle(40, field, ` stroke="${light}" stroke-width="8"`) + circle(18, light)
    }
    return step > 0 ? circle(22, light) : circle(16, field, ` stroke="${faint}" stroke-width="4.5"`)
  })
  return [
    `<path d="${lines}" fill="none" stroke="${faint}" stroke-width="3.5"/>`,
    `<path d="${way}" fill="none" stroke="${light}" stroke-width="9" stroke-linejoin="round"/>`,
    ...dots,
  ].join('\n')
}

/** Lines of text that stand together, and where they begin or end. */
interface Block {
  readonly lines: readonly string[]
  readonly top: number
  readonly end: number
}

/**
 * Title and subtitle, standing together on the paper, as large as the longest word and the space allow. A line more must
 * be worth it: "A Small Book / of Links" looks better than three lines of a little larger letters.
 */
function titleBlock(config: BookConfig, theme: Theme, measure: Measure, ink: string, grey: string): Block {
  const ways = [1, 2, 3, 4].map((most) => titleIn(most, config, theme, measure, ink, grey))
  return ways.reduce((best, way, index) =>
    way.size * (1 - 0.13 * index) > best.size * (1 - 0.13 * ways.indexOf(best)) ? way : best,
  )
}

function titleIn(
  most: number,
  config: BookConfig,
  theme: Theme,
  measure: Measure,
  ink: string,
  grey: string,
): Block & { readonly size: number } {
  const family = familyOf(theme, 'text')
  const weight = semibold(theme, family)
  for (let size = 236; size >= 40; size -= 4) {
    const title: Setting = { family, weight, style: 'normal', size, tracking: -0.012 }
    const small: Setting = { family, weight: 400, style: 'italic', size: Math.max(60, Math.round(size * 0.35)) }
    const lines = breakLines(config.title, title, measureWidth, most, measure)
    const below = breakLines(config.subtitle ?? '', small, measureWidth, 3, measure)
    if (lines === undefined || below === undefined) continue
    const last = titleTop + size * (0.72 + (lines.length - 1) * leading)
    const start = last + size * 0.34 + small.size
    const end = below.length === 0 ? last : start + (below.length - 1) * small.size * 1.3
    if (end > titleEnd) continue
    const made = [
      ...lines.map((line, index) =>
        textElement(line, margin, last - (lines.length - 1 - index) * size * leading, title, ink),
      ),
      ...below.map((line, index) => textElement(line, margin, start + index * small.size * 1.3, small, grey)),
    ]
    return { lines: made, top: titleTop, end, size }
  }
  return { lines: [], top: titleTop, end: titleTop, size: 0 }
}

/** An author to a line, or all of them in as few lines as they need, at the foot of the field. */
function authorLines({ authors }: BookConfig, theme: Theme, measure: Measure, light: string): Block {
  const setting = { family: familyOf(theme, 'sans'), weight: 400, style: 'normal' as const, tracking: 0.02 }
  const writers = authors.filter((author) => author.role === 'aut')
  const names = (writers.length === 0 ? authors : writers).map((author) => author.name.replaceAll(' ', '\u00A0'))
  const foot = coverSize.height - 165
  for (let size = 80; size >= 30; size -= 2) {
    const fits = (line: string): boolean => measure(line, setting) * size <= measureWidth
    const lines =
      names.length <= 3 ? names : breakLines(names.join(', '), { ...setting, size }, measureWidth, 3, measure)
    if (lines === undefined || !lines.every(fits)) continue
    const made = lines.map((line, index) => {
      const baseline = foot - (lines.length - 1 - index) * size * 1.35
      return textElement(line, margin, baseline, { ...setting, size }, light)
    })
    return { lines: made, top: foot - size - Math.max(0, lines.length - 1) * size * 1.35, end: foot }
  }
  return { lines: [], top: foot, end: foot }
}

function familyOf(theme: Theme, use: 'text' | 'sans'): string {
  return theme.faces.find((face) => face.use === use)?.family ?? theme.faces[0]?.family ?? 'serif'
}

/** Of the upright faces the one nearest to semibold. */
function semibold(theme: Theme, family: string): number {
  const weights = theme.faces
    .filter((face) => face.family === family && face.style === 'normal')
    .map((face) => face.weight)
  return weights.sort((a, b) => Math.abs(a - 600) - Math.abs(b - 600) || b - a)[0] ?? 400
}
