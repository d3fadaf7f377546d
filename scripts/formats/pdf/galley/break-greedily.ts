import type { Column, Plan } from '../paginator/plan.ts'
import type { Problem } from '../paginator/problem.ts'

/** Fills page after page: stands in for the breaker until it is there. */
export function breakPages({ units, notes, floats, page, noteArea, floatGap }: Problem): Plan {
  const columns: Column[] = []
  let from = 0
  let pending = floats.map((_, number) => number)
  while (from < units.length || pending.length > 0) {
    const top: number[] = []
    let height = 0
    const parts: Column['notes'][number][] = []
    for (const number of pending) {
      const float = floats[number]
      if (float === undefined || float.anchor > from) break
      if (height > 0 && height + float.height + floatGap > page.height) break
      top.push(number)
      height += float.height + floatGap
    }
    pending = pending.slice(top.length)
    let to = from
    while (to < units.length) {
      const unit = units[to]
      if (unit === undefined) break
      let added = unit.height + (to === from ? 0 : unit.before)
      for (const note of unit.notes) added += (notes[note]?.lines ?? []).reduce((sum, line) => sum + line, 0)
      if (unit.notes.length > 0) added += parts.length === 0 ? noteArea.rule : noteArea.gap
      if ((to > from || top.length > 0) && (height + added > page.height || unit.breakBefore === 'page')) break
      height += added
      for (const note of unit.notes) parts.push({ note, from: 0, to: notes[note]?.lines.length ?? 0 })
      to++
    }
    columns.push({
      from,
      to,
      top,
      here: [],
      bottom: [],
      notes: parts,
      height,
      slack: page.height - height,
      spread: false,
    })
    from = to
  }
  return { columns, troubles: [] }
}
