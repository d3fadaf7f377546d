import type { Element } from 'hast'
import type { MmlNode } from 'mathjax-full/js/core/MmlTree/MmlNode.js'
import type { TexProblem } from '../problem.ts'
import { tooComplex } from '../wording.ts'
import { unknownColour } from './attributes.ts'
import { createBuilder, findError, tooDeep } from './build.ts'
import { element, textOf } from './element.ts'
import { tidy } from './tidy.ts'
import { mathml } from '../../base/namespaces.ts'

export type Built = { readonly ok: true; readonly math: Element } | { readonly ok: false; readonly problem: TexProblem }

/** MathJax's tree → `<math>` without alttext, in the shape that reflowable readers get. */
export function buildMath(root: MmlNode, tex: string, display: boolean): Built {
  const message = findError(root)
  if (message !== undefined)
    return { ok: false, problem: { id: 'tex-error', reason: `Unexpected TeX: ${message}`, offset: 0 } }
  const colour = unknownColour(root)
  if (colour !== undefined) return { ok: false, problem: unknownName(colour, tex) }
  try {
    const parts = createBuilder().row(root)
    const attributes = { xmlns: mathml, display: display ? 'block' : undefined }
    const math = tidy(element('math', attributes, parts), display)
    const bad = illegalCharacter(math)
    return bad === undefined ? { ok: true, math } : { ok: false, problem: illegal(bad, tex) }
  } catch (error) {
    if (error === tooDeep) return { ok: false, problem: tooComplex(0) }
    throw error
  }
}

/** What XML 1.0 (§2.2) does not admit, by any spelling: half a surrogate pair, controls, U+FFFE and U+FFFF. */
const outsideXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u

function illegalCharacter(node: Element): string | undefined {
  const own = outsideXml.exec(textOf(node))?.[0]
  if (own !== undefined) return own
  for (const child of node.children) {
    const found = child.type === 'element' ? illegalCharacter(child) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

function unknownName(colour: string, tex: string): TexProblem {
  return {
    id: 'tex-unknown-colour',
    reason: `Unexpected colour \`${colour}\`, expected a name that CSS or LaTeX's dvipsnames know, or a number such as \`#c00\``,
    offset: Math.max(0, tex.indexOf(colour)),
  }
}

function illegal(char: string, tex: string): TexProblem {
  const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const written = tex.indexOf(char)
  return {
    id: 'tex-illegal-character',
    reason: `Unexpected character U+${code}, expected one that XML admits`,
    offset: Math.max(0, written >= 0 ? written : tex.search(/\\(?:unicode|char|U)\b/)),
    note: 'No e-book can hold it: delete it.',
  }
}
