import { formats } from '../../../scripts/formats/index.ts'
import type { Engine } from '../engine.ts'

/** Octavo's own packing: layout, places, furniture, prints, tags, binding; `folder` is its cache. */
export const octavo: Engine = {
  prepare: ({ files, rendered, output }, folder) =>
    Promise.resolve(async () => {
      const steps: Record<string, number> = {}
      let at = performance.now()
      let name = 'start'
      const progress = (step: string): void => {
        const here = performance.now()
        steps[name] = (steps[name] ?? 0) + here - at
        at = here
        name = step.replace(/\d+/g, 'n')
      }
      const packed = await formats.pdf.pack(files, rendered, output, { progress, cache: folder })
      progress('end')
      const remark = packed.messages.length === 0 ? undefined : `${packed.messages.length} messages`
      if (packed.bytes.length === 0) throw new Error(packed.messages.map(String).join('\n'))
      return { pages: packed.pages ?? 0, bytes: packed.bytes.length, steps, remark }
    }),
}
