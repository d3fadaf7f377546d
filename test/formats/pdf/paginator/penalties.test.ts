import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { breakPages } from '../../../../scripts/formats/pdf/paginator/break-pages.ts'
import { penalties } from '../../../../scripts/formats/pdf/paginator/penalties.ts'
import { drawPlan } from './draw-plan.ts'
import { readCase } from './read-case.ts'

const folder = path.join(import.meta.dirname, 'cases')
const known = readdirSync(folder).map((name) =>
  readCase(readFileSync(path.join(folder, name), 'utf8').split('===\n')[0] ?? ''),
)
const drawn = (): string[] => known.map((one) => drawPlan(one, breakPages(one.problem)))

const table = penalties as Record<keyof typeof penalties, number> // To be changed here, and put back.
const values = { ...penalties }
const usual = drawn()
afterEach(() => {
  Object.assign(table, values)
})

test.for(Object.keys(values) as (keyof typeof penalties)[])('a case is another one without %s', (name) => {
  table[name] = 0
  expect(drawn()).not.toEqual(usual)
})
