import { z } from 'zod'
import type { Tab } from '../pages/look-at-pages.ts'
import type { Scheme } from './schemes.ts'

const colour = z.tuple([z.number(), z.number(), z.number(), z.number()])

const answer = z.object({
  texts: z.array(
    z.object({
      path: z.array(z.number()),
      words: z.string(),
      count: z.number(),
      large: z.boolean(),
      text: colour,
      layers: z.array(z.object({ colour, opacity: z.number() })),
    }),
  ),
  overPictures: z.number(),
})

/** Red, green and blue from 0 to 255, and opacity from 0 to 1. */
export type Colour = z.infer<typeof colour>

/** Texts of one look on a page: the first of them, and how many there are. */
export type MeasuredText = z.infer<typeof answer>['texts'][number]

/** What a page shows in one scheme. `overPictures`: texts whose ground is a picture, which colours do not tell. */
export type MeasuredPage = z.infer<typeof answer>

/** The kinds of look that are kept of one page: real ones have some tens. */
const bound = 300

/**
 * In the page: gives it the reader's colours beneath all of its own, then reads each text that is shown with the grounds
 * behind it, from the text outwards. The reader's sheet is adopted, so the document keeps its elements.
 */
const script = `
const sheet = new CSSStyleSheet()
sheet.replaceSync(':where(:root) { color-scheme: ' + preference + '; background-color: ' + ground + '; color: ' + text + ' }')
document.adoptedStyleSheets = [sheet]
const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
const colours = new Map()
const colourOf = (value) => {
  if (!colours.has(value)) {
    context.clearRect(0, 0, 1, 1)
    context.fillStyle = value
    context.fillRect(0, 0, 1, 1)
    const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data
    colours.set(value, [red, green, blue, alpha / 255])
  }
  return colours.get(value)
}
// A bullet or an arrow at the side of a line, not a ground for it.
const isMark = ({ backgroundRepeat, backgroundSize }) =>
  backgroundRepeat.split(', ').every((repeat) => repeat === 'no-repeat') &&
  backgroundSize.split(', ').every((size) => /^[\\d.]+px/.test(size) && parseFloat(size) <= 24)
const seen = new Map()
// The grounds behind an element, innermost first; null when a picture or another element may lie between.
const groundsOf = (element) => {
  if (seen.has(element)) return seen.get(element)
  const style = getComputedStyle(element)
  const colour = colourOf(style.backgroundColor)
  const own = { colour, opacity: Number(style.opacity) }
  let grounds = null
  if (style.backgroundImage === 'none' || isMark(style)) {
    if (element === document.documentElement || (colour[3] === 1 && own.opacity === 1)) grounds = [own]
    else if (!/absolute|fixed/.test(style.position)) {
      const outer = groundsOf(element.parentElement)
      const seeThrough = colour[3] === 0 && own.opacity === 1
      grounds = outer === null || seeThrough ? outer : [own, ...outer]
    }
  }
  seen.set(element, grounds)
  return grounds
}
const pathOf = (element) => {
  const path = []
  for (let up = element; up !== document.documentElement; up = up.parentElement) {
    path.unshift([...up.parentElement.children].indexOf(up))
  }
  return path
}
const isShown = (element) => {
  // What stands in these is for readers that do not know them.
  if (element.closest('svg, script, style, noscript, canvas, audio, video')) return false
  if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false
  const { width, height, right, bottom } = element.getBoundingClientRect()
  return width > 1 && height > 1 && right > 0 && bottom > 0
}
const shown = new Map()
const texts = new Map()
let overPictures = 0
const walker = document.createTreeWalker(document.body ?? document.documentElement, NodeFilter.SHOW_TEXT)
for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
  const element = node.parentElement
  const words = node.data.replace(/\\s+/g, ' ').trim()
  if (words === '') continue
  if (!shown.has(element)) shown.set(element, isShown(element))
  if (!shown.get(element)) continue
  const layers = groundsOf(element)
  if (layers === null) {
    overPictures += 1
    continue
  }
  const { color, fontSize, fontWeight } = getComputedStyle(element)
  const size = parseFloat(fontSize)
  const large = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700)
  const look = JSON.stringify([colourOf(color), layers, large])
  const known = texts.get(look)
  if (known !== undefined) known.count += 1
  else if (texts.size < bound) {
    texts.set(look, { path: pathOf(element), words: words.slice(0, 40), count: 1, large, text: colourOf(color), layers })
  }
}
return { texts: [...texts.values()], overPictures }
`

/** Shows the tab's page as a reader in this scheme shows it, and reads the colours of all its text. */
export async function measurePage(tab: Tab, { ground, text, preference }: Scheme): Promise<MeasuredPage> {
  await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: preference }])
  const given = JSON.stringify({ ground, text, preference, bound })
  return answer.parse(await tab.evaluate(`(({ ground, text, preference, bound }) => {${script}})(${given})`))
}

/** Gives the page back the colours that it came with. */
export async function restorePage(tab: Tab): Promise<void> {
  await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }])
  await tab.evaluate('document.adoptedStyleSheets = []; undefined')
}
