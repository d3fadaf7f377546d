import type { Tabs } from './tabs.ts'

/**
 * Tabs that tell how many pieces of work they have, begun or not, whenever that changes.
 */
export function watchTabs(tabs: Tabs, tell: (pieces: number) => void): Tabs {
  let pieces = 0
  const count = (more: number): void => tell((pieces += more))
  return {
    ...tabs,
    use: async (work, size) => {
      count(1)
      try {
        return await tabs.use(work, size)
      } finally {
        count(-1)
      }
    },
  }
}
