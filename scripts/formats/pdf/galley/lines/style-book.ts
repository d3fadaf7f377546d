/** What of an element's style lines depend on; lengths in px. */
export interface InlineStyle {
  /** Stands for the faces and features of its text. */
  readonly key: string
  /** `text` is read on; `solid` stands in the line as a whole; `none` takes no room; `other` is not for us. */
  readonly layout: 'text' | 'solid' | 'none' | 'other'
  readonly wraps: boolean
  readonly code: boolean
  /** Of its type. */
  readonly em: number
  /** Whether the browser chooses its lines with more care than taking what fits. */
  readonly careful: boolean
  readonly indent: number
  /** Padding and border, of an element in a line with its margin. */
  readonly start: number
  readonly end: number
  readonly margins: number
}

/** Computed styles, which are dear to ask for, and remembered for a run. */
export interface StyleBook {
  /** Forgets elements, but not what keys stand for: what a tab has laid out before must not show in what it lays out now. */
  readonly beginRun: () => void
  /** Of a block whose lines are filled, from left to right. It may depend on what stands before it, and is asked for each time. */
  readonly ofBlock: (element: Element) => InlineStyle | undefined
  /** Of an element in text of a style. Elements whose names and classes are the same, and those of all that they stand in, have one. */
  readonly of: (element: Element, parent: string) => InlineStyle
  /** Declarations that a style's text is measured under. */
  readonly declarations: (key: string) => string
}

export function openStyleBook(): StyleBook {
  const keys = new Map<string, string>()
  const declarations = new Map<string, string>()
  const known = new Map<string, InlineStyle>()
  const paths = new Map<string, number>()
  let placed = new WeakMap<Element, number>()
  const pathOf = (element: Element): number => {
    const found = placed.get(element)
    if (found !== undefined) return found
    const parent = element.parentElement === null ? 0 : pathOf(element.parentElement)
    const text = `${parent} ${element.localName}.${element.getAttribute('class') ?? ''}`
    const path = paths.get(text) ?? paths.size + 1
    paths.set(text, path)
    placed.set(element, path)
    return path
  }
  const keyOf = (style: CSSStyleDeclaration): string => {
    const text = features.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';')
    const found = keys.get(text)
    if (found !== undefined) return found
    const key = String(keys.size)
    keys.set(text, key)
    declarations.set(key, text)
    return key
  }
  return {
    beginRun: () => {
      known.clear()
      paths.clear()
      placed = new WeakMap()
    },
    ofBlock: (element) => {
      const style = getComputedStyle(element)
      return isFilled(style) ? read(element, style, keyOf(style), true) : undefined
    },
    of: (element, parent) => {
      const path = `${parent} ${pathOf(element)}`
      const found = known.get(path)
      if (found !== undefined) return found
      const style = getComputedStyle(element)
      const made = read(element, style, keyOf(style), false)
      known.set(path, made)
      return made
    },
    declarations: (key) => declarations.get(key) ?? '',
  }
}

const features = [
  'font-style',
  'font-weight',
  'font-size',
  'font-family',
  'font-variant',
  'font-feature-settings',
  'font-kerning',
  'letter-spacing',
  'text-rendering',
  'text-transform',
  'hyphenate-character',
]

function read(element: Element, style: CSSStyleDeclaration, key: string, block: boolean): InlineStyle {
  const px = (name: string): number => Number.parseFloat(style.getPropertyValue(name)) || 0
  const before = block ? 0 : px('margin-left')
  const after = block ? 0 : px('margin-right')
  return {
    key,
    layout: block ? 'text' : layoutOf(element, style),
    wraps: style.getPropertyValue('text-wrap-mode') !== 'nowrap',
    code: element.closest('code, samp, kbd') !== null,
    em: px('font-size'),
    careful: style.getPropertyValue('text-wrap-style') !== 'auto',
    indent: px('text-indent'),
    start: before + px('padding-left') + px('border-left-width'),
    end: after + px('padding-right') + px('border-right-width'),
    margins: before + after,
  }
}

function isFilled(style: CSSStyleDeclaration): boolean {
  return style.textAlign === 'justify' && style.direction === 'ltr' && keepsNoSpaces(style)
}

function layoutOf(element: Element, style: CSSStyleDeclaration): InlineStyle['layout'] {
  const { display, position, float } = style
  if (display === 'none' || position === 'absolute' || position === 'fixed') return 'none'
  if (float !== 'none' || /^w?br$/.test(element.localName)) return 'other'
  if (/^(?:inline )?math$|^inline-/.test(display)) return 'solid'
  if (display !== 'inline') return 'other'
  if (/^(?:img|svg|canvas|video|object)$/.test(element.localName)) return 'solid'
  return keepsNoSpaces(style) ? 'text' : 'other'
}

function keepsNoSpaces(style: CSSStyleDeclaration): boolean {
  return style.getPropertyValue('white-space-collapse') === 'collapse'
}
