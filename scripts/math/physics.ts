import { Configuration } from 'mathjax-full/js/input/tex/Configuration.js'
import { AutoOpen } from 'mathjax-full/js/input/tex/physics/PhysicsItems.js'
import 'mathjax-full/js/input/tex/physics/PhysicsMappings.js'

/**
 * `\dv`, `\pdv`, `\qty`, `\ket`, matrices: the physics package, but behind all others. In front, as MathJax loads it, it
 * takes `\div` from the division sign and gives `|` another spacing in every formula.
 */
Configuration.create('octavo-physics', {
  handler: {
    macro: [
      'Physics-automatic-bracing-macros',
      'Physics-vector-macros',
      'Physics-vector-mo',
      'Physics-vector-mi',
      'Physics-derivative-macros',
      'Physics-expressions-macros',
      'Physics-quick-quad-macros',
      'Physics-bra-ket-macros',
      'Physics-matrix-macros',
    ],
  },
  // MathJax declares a narrower constructor than its own items have.
  items: { [AutoOpen.prototype.kind]: AutoOpen as never },
  options: { physics: { italicdiff: false, arrowdel: false } },
  // Behind base (5).
  priority: 9,
})

/** Whether a bracket of `\qty(…)` waits for this one. */
export function closesAutomatically(char: string): boolean {
  return char === ')' || char === ']' || char === '|'
}

export const autoOpenKind: string = AutoOpen.prototype.kind
