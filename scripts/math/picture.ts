import type { Element, ElementContent } from 'hast'
import type { LiteElement, LiteNode } from 'mathjax-full/js/adaptors/lite/Element.js'
import { drawingOf } from './draw.ts'
import { drawable } from './drawable.ts'
import { toMathml } from './mathml.ts'

/** A formula as outlines. Lengths in em of the text around it. */
export interface Picture {
  /** `<svg>` with a view box and without a size; its colour is that of the text. */
  readonly svg: Element
  readonly width: number
  /** Above the baseline and below. */
  readonly height: number
  readonly depth: number
}

/** Draws a formula with MathJax's face; undefined for what it cannot draw. */
export function pictureOf(math: Element): Picture | undefined {
  const made = drawingOf(toMathml(drawable(structuredClone(math))))
  if (made?.drawing.ok !== true) return undefined
  const { widthEm: width, heightEm: height, depthEm: depth } = made.drawing
  const viewBox = String(made.svg.attributes['viewBox'] ?? '')
  const children = childrenOf(made.svg)
  return { svg: element('svg', { viewBox }, children), width, height, depth }
}

/** What a drawing is made of; names, classes and styles of MathJax's stay out. */
const kept: ReadonlySet<string> = new Set(
  'd transform x y width height x1 y1 x2 y2 cx cy rx ry fill stroke stroke-width viewBox preserveAspectRatio font-size font-family'.split(
    ' ',
  ),
)

function childrenOf(node: LiteElement): ElementContent[] {
  return node.children.flatMap(convert)
}

function convert(node: LiteNode): ElementContent[] {
  if (!('attributes' in node)) return 'value' in node ? [{ type: 'text', value: node.value }] : []
  const attributes = node.attributes as Readonly<Record<string, unknown>>
  const properties: Record<string, string> = {}
  for (const [name, value] of Object.entries(attributes)) if (kept.has(name)) properties[name] = String(value)
  const children = childrenOf(node)
  if (node.kind === 'g' && children.length === 0) return []
  return [element(node.kind, { ...properties, ...ruled(node.kind, attributes) }, children)]
}

/** Lines of tables and frames have their width from MathJax's own sheet, which no book carries. */
function ruled(kind: string, attributes: Readonly<Record<string, unknown>>): Record<string, string> {
  const line = kind === 'line' && attributes['data-line'] !== undefined
  const frame = kind === 'rect' && attributes['data-frame'] !== undefined
  if (!line && !frame) return {}
  const names = attributes['class']
  const dashed = typeof names === 'string' && names.includes('mjx-dashed')
  return { 'stroke-width': '70', fill: 'none', ...(dashed ? { 'stroke-dasharray': '140' } : {}) }
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}
