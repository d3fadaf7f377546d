import { expect, test } from 'vitest'
import { gutterOf, withGutter } from '../../../scripts/formats/pdf/gutter.ts'

test('the gutter is that of the printer’s table', () => {
  expect([24, 150, 151, 300, 301, 500, 501, 700, 701, 828].map(gutterOf)).toEqual([
    9.53, 9.53, 12.7, 12.7, 15.88, 15.88, 19.05, 19.05, 22.23, 22.23,
  ])
  expect(withGutter('margin: calc(1mm + var(--gutter)) var( --gutter )', 200)).toBe('margin: calc(1mm + 12.7mm) 12.7mm')
})
