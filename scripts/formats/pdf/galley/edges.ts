/** px of a computed length; 0 for `auto` and `none`. */
export function px(length: string): number {
  return Number.parseFloat(length) || 0
}

/** What an element's edges add above and below what is in it, px. */
export interface Edges {
  readonly top: number
  readonly bottom: number
}

export function edgesOf(style: CSSStyleDeclaration): Edges {
  return {
    top: px(style.borderTopWidth) + px(style.paddingTop),
    bottom: px(style.borderBottomWidth) + px(style.paddingBottom),
  }
}
