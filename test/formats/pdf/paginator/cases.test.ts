import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { breakPages } from '../../../../scripts/formats/pdf/paginator/break-pages.ts'
import { drawPlan } from './draw-plan.ts'
import { readCase } from './read-case.ts'

const folder = path.join(import.meta.dirname, 'cases')

/** What stands above `===` is the problem, what stands below it are its pages and troubles. */
test.for(readdirSync(folder))('%s', async (name) => {
  const file = path.join(folder, name)
  const [source = ''] = readFileSync(file, 'utf8').split('===\n')
  const known = readCase(source)
  const drawn = drawPlan(known, breakPages(known.problem))
  await expect(`${source}===\n${drawn}`).toMatchFileSnapshot(file)
})
