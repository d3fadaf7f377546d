import type { ExposedBlock } from '../../../book/exposed-block.ts'
import type { Layout } from '../layout.ts'
import type { Run } from '../page-name.ts'
import type { Places } from './places.ts'

/** What printers may find fault with, on the pages of the finished book. */
export function exposedBlocks(
  runs: readonly Run[],
  layouts: ReadonlyMap<string, Layout>,
  { starts }: Places,
): ExposedBlock[] {
  return runs.flatMap(({ name, chapter }) => {
    const file = chapter?.file.path
    const first = starts.get(name)
    if (file === undefined || first === undefined) return []
    const pages = layouts.get(name)?.pages ?? []
    return pages.flatMap(({ exposed = [] }, index) =>
      exposed.map(({ at, beyond, density }): ExposedBlock => {
        const [line = 1, column = 1] = at.split(':').map(Number)
        return { page: first + index + 1, file, line, column, beyond, density }
      }),
    )
  })
}
