import type { Colour, MeasuredText } from './measure-page.ts'

/** What one sees of a text: two opaque colours, and how much they differ. */
export interface Contrast {
  /** From 1 to 21 (WCAG 2.2, "contrast ratio"). */
  readonly ratio: number
  /** `#1a2b3c`. */
  readonly text: string
  readonly ground: string
}

/** Lays the grounds over each other from the outside in, then the text, and compares (WCAG 2.2 §1.4.3). */
export function contrastOf({ text, layers }: MeasuredText): Contrast {
  let ground: Colour = [255, 255, 255, 1]
  // An element's opacity lies over all that is inside it.
  let opacity = 1
  for (const layer of layers.toReversed()) {
    opacity *= layer.opacity
    ground = over(layer.colour, opacity, ground)
  }
  const shown = over(text, opacity, ground)
  const [lighter, darker] = [luminance(shown), luminance(ground)].toSorted((left, right) => right - left)
  return { ratio: ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05), text: hex(shown), ground: hex(ground) }
}

function over(top: Colour, opacity: number, [red, green, blue]: Colour): Colour {
  const alpha = top[3] * opacity
  const mix = (above: number, below: number): number => above * alpha + below * (1 - alpha)
  return [mix(top[0], red), mix(top[1], green), mix(top[2], blue), 1]
}

/** WCAG 2.2, "relative luminance", of sRGB. */
function luminance([red, green, blue]: Colour): number {
  const linear = (channel: number): number => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function hex([red, green, blue]: Colour): string {
  return `#${[red, green, blue].map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`
}
