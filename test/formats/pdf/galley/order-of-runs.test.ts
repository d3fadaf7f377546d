import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PageCase } from './page-cases.ts'
import { openDrawer, type Drawer } from './page-drawer.ts'

// Which tab lays out which runs in which order is a matter of time; the pages must not be.

const css = 'p { text-align: justify; text-wrap-style: pretty } .row { display: flex }'

/** An element that is an item of a row is no text in a line. */
const before = `<p class="row">${'long words '.repeat(9)}<em>in a row</em></p>`
const text = `<p>${'an <em>element</em> of a line that is set with care, '.repeat(9)}</p>`

let drawers: readonly Drawer[]
beforeAll(async () => {
  drawers = [await openDrawer(), await openDrawer()]
})
afterAll(async () => {
  for (const drawer of drawers) await drawer.close()
})

test('a run has the same lines whatever its tab has laid out before', async () => {
  const [used, fresh] = drawers
  await used?.draw(caseOf(before))
  const drawn = await used?.draw(caseOf(text))
  expect(drawn?.map).toContain('element')
  expect(drawn).toEqual(await fresh?.draw(caseOf(text)))
})

function caseOf(source: string): PageCase {
  return { title: '', words: '', kind: 'html', width: 34, height: 20, css, info: 'ragged', source }
}
