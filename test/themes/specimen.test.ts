import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readBook } from '../../scripts/read-book.ts'

const docs = path.join(import.meta.dirname, '../../docs')
const folder = path.join(docs, 'specimen')
const read = await readBook(folder)

test('the specimen has no mistakes but the line of code that is there to be too long', () => {
  const told = read.messages.filter(({ fatal }) => fatal !== undefined)
  expect(told.map(({ file, ruleId }) => [path.basename(String(file)), ruleId])).toEqual([
    ['code.md', 'code-line-length'],
  ])
})

test('it is built for screens and paper in each of the two themes', () => {
  const built = Object.values(read.book?.config.outputs ?? {}).filter((output) => output.built === 'always')
  const pdfs = built.filter(({ format }) => format === 'pdf').map(({ theme, profile }) => `${theme} ${profile}`)
  expect(pdfs.toSorted()).toEqual(['octavo print', 'octavo screen', 'signal print', 'signal screen'])
})

test('every figure of it is one of the handbook', () => {
  for (const name of ['two-nodes.svg', 'two-nodes@dark.svg', 'lost-message.svg'])
    expect(readFileSync(path.join(folder, 'figures', name))).toEqual(readFileSync(path.join(docs, 'figures', name)))
})
