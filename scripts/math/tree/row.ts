import type { Element, ElementData } from 'hast'
import type { MmlNode } from 'mathjax-full/js/core/MmlTree/MmlNode.js'
import type { MmlMo } from 'mathjax-full/js/core/MmlTree/MmlNodes/mo.js'
import type { Builder } from './build.ts'
import { element } from './element.ts'
import { em, emsOf } from './lengths.ts'

/**
 * The children of a row, with TeX's spaces written out. A space stands on the operator beside it (`lspace`, `rspace`),
 * or is an `mspace` where there is none (`2 sin x`): then no renderer's own dictionary has a say.
 */
export function buildRow(node: MmlNode, builder: Builder): Element[] {
  const made: Element[] = []
  let before: MmlNode | undefined
  let reserved = 0
  for (const child of node.childNodes as MmlNode[]) {
    const parts = builder.build(child)
    const own = explicitSpacing(child)
    const core = coreOf(child, builder)
    const gap = own === undefined ? (emsOf(child.texSpacing()) ?? 0) : Math.max(0, own.left - reserved)
    if (gap > 0) {
      const previous = before === undefined ? undefined : coreOf(before, builder)
      if (core !== undefined) core.properties['lspace'] = em(gap)
      else if (previous !== undefined) previous.properties['rspace'] = em(gap)
      else made.push(element('mspace', { width: em(gap) }))
    }
    if (own !== undefined && core !== undefined) core.properties['rspace'] = em(own.right)
    reserved = own?.right ?? 0
    // What writes nothing still has a class: the `{}` around mhchem's plus signs make them binary.
    if (parts.length === 0) continue
    if (node.parent?.isKind('math')) mark(parts, child)
    made.push(...parts)
    before = child
  }
  return node.parent?.isKind('math') ? made : freeOperator(made)
}

/**
 * Words are "space-like" (MathML Core §3.3.1.2), so a row of words around one operator counts as that operator, and
 * Chromium takes the operator's spaces for those of the row: MTTF+MTTR. Spaces of their own beside it stay inside.
 */
function freeOperator(row: readonly Element[]): Element[] {
  const [operator, ...others] = row.filter(({ tagName }) => tagName !== 'mtext' && tagName !== 'mspace')
  if (operator?.tagName !== 'mo' || others.length > 0 || row.length === 1) return [...row]
  const space = (side: 'lspace' | 'rspace'): Element[] => {
    const width = operator.properties[side]
    operator.properties[side] = '0'
    return typeof width === 'string' && width !== '0' ? [element('mspace', { width })] : []
  }
  const [before, after] = [space('lspace'), space('rspace')]
  return row.flatMap((part) => (part === operator ? [...before, part, ...after] : [part]))
}

/** The `mo` that stands for an embellished operator, if it was written out. */
function coreOf(node: MmlNode, builder: Builder): Element | undefined {
  return node.isEmbellished ? builder.operators.get(node.coreMO()) : undefined
}

/** Spacing that the parser itself put on an operator counts instead of the class's (as MathJax's outputs do it). */
function explicitSpacing(node: MmlNode): { readonly left: number; readonly right: number } | undefined {
  if (!node.isEmbellished || !node.hasSpacingAttributes()) return undefined
  const core = node.coreMO() as MmlMo
  const script = Number(core.attributes.get('scriptlevel') ?? 0) > 0
  const side = (name: 'lspace' | 'rspace'): number => {
    if (core.attributes.isSet(name)) return Math.max(0, emsOf(core.attributes.get(name)) ?? 0)
    const size = core[name]
    return script ? (size < 0.15 ? 0 : size / 1.5) : size
  }
  return { left: side('lspace'), right: side('rspace') }
}

/**
 * Where a line may break is TeX's knowledge: kept for whoever lays out pages. (The cast: another package declares a
 * field of `ElementData` that only its own parser fills.)
 */
function mark(parts: readonly Element[], node: MmlNode): void {
  const [only] = parts
  if (only !== undefined && parts.length === 1) only.data = { texClass: node.texClass } as ElementData
}
