import { expect, test } from 'vitest'
import { kindleCss } from '../../../scripts/formats/epub/kindle-css.ts'
import { prettyCss } from '../../../scripts/formats/epub/pretty-css.ts'
import { readCases } from './read-cases.ts'

test.each(readCases('kindle-css'))('$name', ({ blocks: [sheet, carried] }) => {
  expect(`${prettyCss(kindleCss(sheet?.text ?? ''))}\n`).toBe(carried?.text)
})
