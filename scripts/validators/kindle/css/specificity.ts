import type { CssNode, Selector } from 'css-tree'

/** Ids, then classes and their like, then names (Selectors 4, §17). */
export type Specificity = readonly [number, number, number]

export function specificityOf(selector: Selector): Specificity {
  return sum(selector.children.toArray().map(weigh))
}

export function compareSpecificity(a: Specificity, b: Specificity): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
}

const nothing: Specificity = [0, 0, 0]

function weigh(node: CssNode): Specificity {
  switch (node.type) {
    case 'IdSelector':
      return [1, 0, 0]
    case 'ClassSelector':
    case 'AttributeSelector':
      return [0, 1, 0]
    case 'TypeSelector':
      return node.name === '*' || node.name.endsWith('|*') ? nothing : [0, 0, 1]
    case 'PseudoElementSelector':
      return [0, 0, 1]
    case 'PseudoClassSelector':
      return weighPseudoClass(node.name.toLowerCase(), node.children?.toArray() ?? [])
    default:
      return nothing
  }
}

function weighPseudoClass(name: string, parts: readonly CssNode[]): Specificity {
  if (name === 'where') return nothing
  // Four pseudo-elements may still be written with one colon.
  if (['before', 'after', 'first-line', 'first-letter'].includes(name)) return [0, 0, 1]
  if (!['is', 'not', 'has', 'matches', '-webkit-any'].includes(name)) return [0, 1, 0]
  const selectors = parts.flatMap((part) => (part.type === 'SelectorList' ? part.children.toArray() : [part]))
  const weights = selectors.filter((each) => each.type === 'Selector').map(specificityOf)
  return weights.toSorted(compareSpecificity).at(-1) ?? nothing
}

function sum(weights: readonly Specificity[]): Specificity {
  return weights.reduce((total, each) => [total[0] + each[0], total[1] + each[1], total[2] + each[2]], nothing)
}
