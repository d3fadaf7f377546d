import { expect, test } from 'vitest'
import type { LaunchedBrowser } from '../../../../scripts/base/browser/launch-browser.ts'
import type { LayoutRequest } from '../../../../scripts/formats/pdf/layout.ts'
import type { Tab } from '../../../../scripts/formats/pdf/press/tab.ts'
import { openTabs } from '../../../../scripts/formats/pdf/press/tabs.ts'

const crash = () => Object.assign(new Error('Page crashed!'), { name: 'Error' })

/** A tab of these tests answers with its name. */
const nameOf = async (tab: Tab): Promise<string> => JSON.stringify(await tab.layOut({} as LayoutRequest, ''))

function stubTabs(most: number) {
  const log: string[] = []
  let count = 0
  const tabs = openTabs(
    () => Promise.resolve({} as LaunchedBrowser), // Nothing looks into it.
    () => {
      const name = `tab ${++count}`
      log.push(`open ${name}`)
      const close = () => Promise.resolve(void log.push(`close ${name}`))
      return Promise.resolve({ close, layOut: () => Promise.resolve(name) } as unknown as Tab) // Work of these tests needs no more.
    },
    most,
  )
  return { tabs, log }
}

test('tabs take turns, and no more are open than may be', async () => {
  const { tabs, log } = stubTabs(2)
  const used = await Promise.all([1, 2, 3, 4].map((piece) => tabs.use(async (tab) => `${piece} ${await nameOf(tab)}`)))
  expect(used.map((words) => words.slice(0, 1))).toEqual(['1', '2', '3', '4'])
  expect(log).toEqual(['open tab 1', 'open tab 2'])
  await tabs.close()
  expect(log.slice(2).toSorted()).toEqual(['close tab 1', 'close tab 2'])
})

test('of pieces that wait the largest begins first, equal ones in their order', async () => {
  const { tabs } = stubTabs(1)
  const begun: string[] = []
  const piece = (name: string, size?: number) => tabs.use(() => Promise.resolve(void begun.push(name)), size)
  await Promise.all([piece('first', 1), piece('small', 2), piece('large', 9), piece('plain'), piece('equal', 2)])
  expect(begun).toEqual(['first', 'large', 'small', 'equal', 'plain'])
})

test('a tab that crashes costs its piece, which is tried once more in a new one', async () => {
  const { tabs, log } = stubTabs(1)
  let tries = 0
  const made = await tabs.use((tab) => (++tries === 1 ? Promise.reject(crash()) : nameOf(tab)))
  expect(made).toBe('"tab 2"')
  expect(log).toEqual(['open tab 1', 'close tab 1', 'open tab 2'])
})

test('a piece that crashes twice is told, and others go on', async () => {
  const { tabs } = stubTabs(1)
  const failed = tabs.use(() => Promise.reject(crash()))
  const after = tabs.use(() => Promise.resolve('done'))
  await expect(failed).rejects.toThrow('Page crashed')
  expect(await after).toBe('done')
})

test('a mistake of ours is not tried again', async () => {
  const { tabs } = stubTabs(1)
  let tries = 0
  await expect(tabs.use(() => Promise.reject(new TypeError(`no ${++tries}`)))).rejects.toThrow('no 1')
  expect(tries).toBe(1)
})
