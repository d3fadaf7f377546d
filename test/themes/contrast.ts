import { find, generate, parse, walk, type CssNode, type Rule } from 'css-tree'

export type Rgb = readonly [number, number, number]

/** Red, green and blue of `#1f4c82`, 0 to 255. */
export function rgb(hex: string): Rgb {
  const [, r = '', g = '', b = ''] = /^#(..)(..)(..)$/.exec(hex.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3')) ?? []
  return [r, g, b].map((part) => Number.parseInt(part, 16)) as unknown as Rgb
}

/** A colour that lets some of what is below through. */
export function over(top: Rgb, alpha: number, below: Rgb): Rgb {
  return top.map((part, at) => part * alpha + (below[at] ?? 0) * (1 - alpha)) as unknown as Rgb
}

/** WCAG 2.2, "contrast ratio". */
export function contrast(one: Rgb, other: Rgb): number {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (bright + 0.05) / (dim + 0.05)
}

/** WCAG 2.2, "relative luminance". */
function luminance(colour: Rgb): number {
  const [r = 0, g = 0, b = 0] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** What a sheet says of a property, by selector: outside of all conditions, or under one. */
export function declared(css: string, property: string, condition?: string): Map<string, string> {
  const found = new Map<string, string>()
  const sheet = parse(css)
  walk(sheet, {
    visit: 'Rule',
    enter(this: { atrule: CssNode | null }, node: Rule) {
      const around =
        this.atrule?.type === 'Atrule' && this.atrule.prelude !== null ? generate(this.atrule.prelude) : undefined
      if (around !== condition) return
      const said = find(node.block, (part) => part.type === 'Declaration' && part.property === property)
      if (said?.type !== 'Declaration') return
      for (const selector of generate(node.prelude).split(',')) found.set(selector, generate(said.value))
    },
  })
  return found
}
