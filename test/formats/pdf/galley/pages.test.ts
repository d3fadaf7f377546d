import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { casesIn, textOf } from './page-cases.ts'
import { openDrawer, type Drawer } from './page-drawer.ts'

// What a writer writes, the size of the page in letters and lines, and a map of the pages that come of it.
const folder = path.join(import.meta.dirname, '../../../cases/pages')

let drawer: Drawer
beforeAll(async () => {
  drawer = await openDrawer()
})
afterAll(async () => await drawer.close())

describe.each(readdirSync(folder))('%s', (file) => {
  const source = readFileSync(path.join(folder, file), 'utf8')

  test('the pages are those of the map, and all that is said stands below it', async () => {
    const { head, cases } = casesIn(source)
    const drawn: string[] = [head]
    for (const one of cases) drawn.push(textOf(one, await drawer.draw(one)))
    await expect(drawn.join('')).toMatchFileSnapshot(path.join(folder, file))
  })

  test('nothing is lost and nothing stands out of its page', async () => {
    for (const one of casesIn(source).cases) {
      const { messages } = await drawer.draw(one)
      expect(
        messages.filter((message) => /^(?:lost|height-differs)/.test(message)),
        one.title,
      ).toEqual([])
    }
  })
})
