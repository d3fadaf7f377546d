import { schemes, screens, type Scheme, type Screen } from './screens.ts'

/** A fault's appearances, as "phone in the dark". */
export interface Sight {
  readonly screen: Screen['name']
  readonly scheme: Scheme
}

/** "phone and e-ink", "tablet, in the dark": on which screens something was seen. */
export function whereSeen(sights: readonly Sight[]): string {
  const on = (scheme: Scheme): string =>
    listed(screens.filter(({ name }) => sights.some((each) => each.screen === name && each.scheme === scheme)))
  const [light, dark] = schemes.map(on)
  if (light === dark) return light ?? ''
  if (light === '') return `${dark ?? ''}, in the dark`
  if (dark === '') return `${light ?? ''}, in the light`
  return `${light ?? ''} in the light, ${dark ?? ''} in the dark`
}

function listed(found: readonly Screen[]): string {
  const names = found.map(({ name }) => name)
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}
