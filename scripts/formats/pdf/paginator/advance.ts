import type { Price, Trial } from './price-column.ts'
import type { State } from './state.ts'

/** The state after a column that ends before unit `to`. */
export function advance(state: State, trial: Trial, to: number, price: Price, columns: number): State {
  const { top, here, bottom, next } = trial
  const { forced, missing, ends, fill } = price
  const place = state.column + 1
  const isPageFull = forced || place >= columns
  const side = isPageFull ? otherSide(state.side) : state.side
  return {
    unit: to,
    next,
    open: fill.rest,
    column: isPageFull ? 0 : place,
    isFirst: state.isFirst && !isPageFull,
    side,
    facing: columns === 1 && side === 'recto' && !ends ? missing : undefined,
    cost: state.cost + price.cost,
    last: {
      state,
      column: { from: state.unit, to, top, here, bottom, notes: fill.parts, empty: forced ? columns - place : 0 },
    },
  }
}

function otherSide(side: State['side']): State['side'] {
  if (side === undefined) return undefined
  return side === 'recto' ? 'verso' : 'recto'
}
