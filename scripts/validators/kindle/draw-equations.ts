import { setImmediate } from 'node:timers/promises'
import { serializeXml } from '../../base/xml-serialize.ts'
import { isMathml } from './tree.ts'
import type { Equation } from './kindle-book.ts'
import type { XmlElement, XmlNode } from '../../base/xml.ts'
import type { Drawing } from '../../math/draw.ts'

/** What MathJax made of the equations of a book. */
export interface Drawn {
  /** By the equation's `<math>`; an equation that was not tried is absent. */
  readonly drawings: ReadonlyMap<XmlElement, Drawing>
  /** Equations that a limit kept from being tried. */
  readonly untried: readonly Equation[]
}

interface DrawLimits {
  /** UTF-16 units of one formula's MathML. */
  readonly length: number
  /** UTF-16 units of all different formulas. */
  readonly total: number
  /** Different formulas. */
  readonly formulas: number
  /** Milliseconds for all: a guard, far beyond what the other limits let through on a machine of our day. */
  readonly time: number
}

const drawLimits: DrawLimits = { length: 100_000, total: 12_000_000, formulas: 20_000, time: 120_000 }

/**
 * Draws each different formula once. Gives way to the event loop every 20 ms, so that signals and progress get
 * through; what the limits leave out is in `untried`. Rejects when the signal is aborted.
 */
export async function drawEquations(
  equations: readonly Equation[],
  draw: (mathml: string) => Drawing,
  signal?: AbortSignal,
  limits: DrawLimits = drawLimits,
): Promise<Drawn> {
  const drawings = new Map<XmlElement, Drawing>()
  const known = new Map<string, Drawing>()
  const untried: Equation[] = []
  const start = performance.now()
  let total = 0
  let pause = start
  for (const equation of equations) {
    if (performance.now() - pause > 20) {
      await setImmediate()
      pause = performance.now()
    }
    signal?.throwIfAborted()
    const mathml = mathmlOf(equation.element)
    const fits = mathml.length <= limits.length && total + mathml.length <= limits.total
    const within = fits && known.size < limits.formulas && pause - start < limits.time
    const drawing = known.get(mathml) ?? (within ? draw(mathml) : undefined)
    if (drawing === undefined) untried.push(equation)
    else {
      if (!known.has(mathml)) total += mathml.length
      known.set(mathml, drawing)
      drawings.set(equation.element, drawing)
    }
  }
  return { drawings, untried }
}

/** A formula as text, without what has no part in the drawing: names for links and for ears, prefixes, annotations. */
export function mathmlOf(math: XmlElement): string {
  return serializeXml(bare(math))
}

const unseen = new Set(['id', 'alttext', 'altimg', 'class'])

function bare(element: XmlElement): XmlElement {
  const children = element.children
    .filter((child) => child.type === 'text' || !isMathml(child, 'annotation', 'annotation-xml'))
    .map((child): XmlNode => (child.type === 'text' ? child : bare(child)))
  const name = isMathml(element) ? element.local : element.name
  return { ...element, name, attributes: element.attributes.filter((each) => !unseen.has(each.name)), children }
}
