import { attribute } from '../../../base/xml-query.ts'
import { drawingFault } from '../drawing-fault.ts'
import { mathPictures } from '../math-pictures.ts'
import { accepted, refused, stackParts } from '../mathml-names.ts'
import { boko, guide2026, kfxInput, silentLoss, trial, vivlio } from '../sources.ts'
import { isMathml } from '../tree.ts'
import type { Fate, Look } from './tally.ts'
import type { KindleBook } from '../kindle-book.ts'

const guide = `${guide2026}, §10.6`

const drawn: Fate = {
  fate: 'changed',
  becomes: 'a drawing in outlines, with its MathML and its name behind it',
  basis: 'observed',
  source: boko,
}
const undrawn: Fate = {
  fate: 'lost',
  becomes: 'nothing, or a book without Enhanced Typesetting',
  basis: 'documented',
  source: guide,
}
const untried: Fate = { fate: 'unknown', becomes: 'beyond the limits of this check', basis: 'inferred', source: trial }
const spoken: Fate = { fate: 'kept', becomes: 'the name that is read aloud', basis: 'observed', source: kfxInput }
const noElement: Fate = {
  fate: 'lost',
  becomes: 'nothing: Amazon refuses the element',
  basis: 'documented',
  source: guide,
}
const unlisted: Fate = { fate: 'unknown', becomes: 'in neither of Amazon’s lists', basis: 'inferred', source: guide }
const aligned: Fate = { fate: 'lost', becomes: 'no alignment', basis: 'observed', source: trial }
const coloured: Fate = { fate: 'unknown', becomes: 'the colour of the text, perhaps', basis: 'inferred', source: boko }
const silent: Fate = {
  fate: 'lost',
  becomes: 'nothing, without a word in the log',
  basis: 'observed',
  source: silentLoss,
}
const dots: Fate = {
  fate: 'changed',
  becomes: 'a picture that does not grow with the text',
  basis: 'observed',
  source: vivlio,
}

/** Equations, the elements in them that have fates of their own, and pictures that are equations. */
export const lookAtMathematics: Look<KindleBook> = (book, see) => {
  for (const { document, element, elements } of book.equations) {
    if (!document.inSpine) continue
    const place = { path: document.path, line: element.place.line }
    const drawing = book.drawn.drawings.get(element)
    if (drawing === undefined) see('<math> that was not tried', untried, place)
    else if (drawingFault(element, drawing) === undefined) see('<math>', drawn, place)
    else see('<math> that MathJax cannot draw', undrawn, place)
    if ((attribute(element, 'alttext') ?? '').trim() !== '') see('alttext', spoken, place)
    for (const part of elements) {
      const at = { path: document.path, line: part.place.line }
      if (isMathml(part)) seeElement(part.local, (fate) => see(`<${part.local}>`, fate, at))
      const colours = ['mathcolor', 'mathbackground'].filter((name) => attribute(part, name) !== undefined)
      for (const name of colours) see(`${name} in <math>`, coloured, at)
    }
  }
  for (const { file, element } of mathPictures(book, 'svg')) {
    see('equations as SVG', silent, { path: file, line: element.place.line })
  }
  for (const { file, element } of mathPictures(book, 'raster')) {
    see('equations as pictures', dots, { path: file, line: element.place.line })
  }
}

function seeElement(name: string, see: (fate: Fate) => void): void {
  if (refused.has(name) || stackParts.has(name)) see(noElement)
  else if (name === 'maligngroup' || name === 'malignmark') see(aligned)
  else if (!accepted.has(name) && name !== 'mprescripts' && name !== 'none') see(unlisted)
}
