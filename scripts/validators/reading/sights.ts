import type { Fault, LookKind } from './survey.ts'
import type { Sight } from './where-seen.ts'

type LookFault = Extract<Fault, { readonly kind: LookKind }>

/** One fault, with all the screens that show it. */
export interface Seen {
  readonly fault: LookFault
  readonly sights: readonly Sight[]
}

/** What several looks at a document found: the same fault of the same element is one, as large as it was at worst. */
export function gatherSights(looks: readonly { readonly sight: Sight; readonly faults: readonly Fault[] }[]): Seen[] {
  const found = new Map<string, { fault: LookFault; sights: Sight[] }>()
  for (const { sight, faults } of looks) {
    for (const fault of faults) {
      if (!isLookFault(fault)) continue
      const key = `${fault.kind} ${fault.at.steps.join('.')}`
      const before = found.get(key)
      if (before === undefined) found.set(key, { fault, sights: [sight] })
      else {
        if (fault.px > before.fault.px) before.fault = fault
        before.sights.push(sight)
      }
    }
  }
  return [...found.values()]
}

function isLookFault(fault: Fault): fault is LookFault {
  return fault.kind === 'overflow' || fault.kind === 'clipped' || fault.kind === 'foot' || fault.kind === 'faint'
}
