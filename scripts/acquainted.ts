import { inspectSafely } from './inspect-safely.ts'
import type { Inspection, Validator } from './book/validator.ts'

/**
 * The same inspectors, each of which can ask what another of them says of the publication that both look at. Each runs
 * once for each publication, whoever asks first. Nobody may ask one that asks back: both would wait for ever.
 */
export function acquainted(validators: readonly Validator[]): Validator[] {
  const all: Validator[] = validators.map(({ name, inspect }) => {
    const running = new WeakMap<object, Promise<Inspection>>()
    return {
      name,
      inspect: (publication, tools) => {
        const known = running.get(publication)
        if (known !== undefined) return known
        const inspectionBy = (other: string): Promise<Inspection> | undefined => {
          const asked = all.find((each) => each.name === other)
          return asked === undefined ? undefined : inspectSafely(asked, publication, tools)
        }
        const begun = inspect(publication, { ...tools, inspectionBy })
        running.set(publication, begun)
        return begun
      },
    }
  })
  return all
}
