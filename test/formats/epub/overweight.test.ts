import { expect, test } from 'vitest'
import { overweight } from '../../../scripts/formats/epub/overweight.ts'

const images = (...megabytes: readonly number[]) =>
  new Map(
    megabytes.map((size, at) => [
      `figures/${'abcdefgh'[at]}.png`,
      { href: '', mediaType: 'image/png', bytes: new Uint8Array(size * 1_000_000) },
    ]),
  )
const told = (...[of, budget]: [ReturnType<typeof images>, Parameters<typeof overweight>[2]?]) =>
  overweight(of, 'epub', budget).map(({ ruleId, reason, file, note }) => [ruleId, file, reason, note].join(' | '))

test('every picture has its budget, and so have all of them', () => {
  expect(told(images(5, 4.9))).toEqual([])
  expect(told(images(5.1))).toEqual([
    'image-weight | figures/a.png | Unexpected picture of 5.1 MB, expected at most 5 MB. | Save it with fewer pixels: 1600 in a row fill a page in print quality.',
  ])
  expect(told(images(0.6, 0.4), { each: 0.5 })).toHaveLength(1)
  expect(told(images(0.6, 0.4), { total: 1 })).toEqual([])
  expect(told(images(0.6, 0.4, 2, 1), { total: 3.9 })).toEqual([
    'image-budget |  | Unexpected 4.0 MB of pictures in `epub`, expected at most 3.9 MB. | The heaviest are figures/c.png (2.0 MB), figures/d.png (1.0 MB), figures/a.png (0.6 MB). Let `images: { width: … }` scale photographs down, or raise `images: { total: … }`.',
  ])
})
