/** Reads colours in any notation of CSS as red, green, blue (0 to 255) and alpha (0 to 1). */
export function paints(/** @type {Document} */ doc) {
  /** @type {Map<string, readonly number[] | undefined>} */
  const known = new Map()
  const canvas = doc.createElementNS('http://www.w3.org/1999/xhtml', 'canvas')
  const context = /** @type {HTMLCanvasElement} */ (canvas).getContext('2d', { willReadFrequently: true })

  const read = (/** @type {string} */ colour) => {
    if (!known.has(colour)) known.set(colour, parse(colour))
    return known.get(colour)
  }
  const parse = (/** @type {string} */ colour) => {
    const numbers = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(colour)
    if (numbers !== null) return [1, 2, 3, 4].map((at) => Number(numbers[at] ?? 1))
    if (context === null || !globalThis.CSS.supports('color', colour)) return undefined
    context.clearRect(0, 0, 1, 1)
    context.fillStyle = colour
    context.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data
    return [red, green, blue, alpha / 255]
  }
  /** A colour laid over another. */
  const over = (/** @type {string} */ colour, /** @type {readonly number[] | undefined} */ ground) => {
    const top = read(colour)
    if (top === undefined) return undefined
    const [red = 0, green = 0, blue = 0, alpha = 1] = top
    if (alpha === 1) return top
    if (ground === undefined) return undefined
    const mix = (/** @type {number} */ a, /** @type {number} */ b) => a * alpha + b * (1 - alpha)
    const [r = 0, g = 0, b = 0] = ground
    return [mix(red, r), mix(green, g), mix(blue, b), 1]
  }
  return { read, over }
}

/** WCAG 2.2, "contrast ratio": 1 for equal colours, 21 for black on white. */
export function contrast(/** @type {readonly number[]} */ one, /** @type {readonly number[]} */ other) {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance(/** @type {readonly number[]} */ [red = 0, green = 0, blue = 0]) {
  const linear = (/** @type {number} */ value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}
