import { divisionPenalties } from '../lines/ideals.ts'

/**
 * Keeps short formulas whole in lines that the browser chooses (ragged ones): it ends a line between any two pieces of a formula.
 * In lines that are filled, pieces are weighed (lines/). Reads all before it changes anything.
 */
export function holdShortFormulas(root: Element): void {
  const formulas = [...root.querySelectorAll('math')].flatMap((first) => {
    const pieces = piecesFrom(first)
    return pieces.length > 1 && !isPiece(first.previousSibling) ? [pieces] : []
  })
  const short = formulas.filter((pieces) => {
    const { textAlign, fontSize } = getComputedStyle(pieces[0]?.parentElement ?? root)
    if (textAlign === 'justify') return false
    const width = pieces.reduce((sum, piece) => sum + piece.getBoundingClientRect().width, 0)
    return width < divisionPenalties.shortFormula * Number.parseFloat(fontSize)
  })
  for (const pieces of short) {
    const whole = document.createElement('span')
    whole.className = 'held'
    pieces[0]?.before(whole)
    whole.append(...pieces)
  }
}

/** A formula's pieces side by side, the last of them perhaps with a mark behind it. */
function piecesFrom(first: Element): Element[] {
  const pieces = [first]
  for (let next = first.nextSibling; isPiece(next); next = next.nextSibling) pieces.push(next)
  return pieces
}

function isPiece(node: Node | null): node is Element {
  return node instanceof Element && (node.localName === 'math' || node.firstChild?.nodeName === 'math')
}
