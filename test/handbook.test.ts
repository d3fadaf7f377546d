import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { severityOf } from '../scripts/base/message.ts'
import { elements } from '../scripts/elements/index.ts'
import { readBook } from '../scripts/read-book.ts'
import { bookYamlKeys, bookYamlPage } from './handbook/book-yaml-page.ts'
import { commandsPage } from './handbook/commands-page.ts'
import { kindleFamilies, kindleRulesPage } from './handbook/kindle-rules-page.ts'
import { messagesPage } from './handbook/messages-page.ts'
import { themeTokensPage, tokenRows } from './handbook/theme-tokens-page.ts'
import { reportSchemaText } from './handbook/report-schema.ts'

const docs = path.join(import.meta.dirname, '../docs')
const kindlePage = kindleRulesPage()

describe('pages that are written from the code are as it is (npx vitest run test/handbook.test.ts -u writes them)', () => {
  test('keys of book.yaml', () => expect(bookYamlPage()).toMatchFileSnapshot(`${docs}/reference/book-yaml.md`))
  test('commands', () => expect(commandsPage()).toMatchFileSnapshot(`${docs}/reference/commands.md`))
  test('Kindle rules', () => expect(kindlePage).toMatchFileSnapshot(`${docs}/reference/kindle-rules.md`))
  test('messages', () => expect(messagesPage()).toMatchFileSnapshot(`${docs}/reference/messages.md`))
  test('tokens of themes', () => expect(themeTokensPage()).toMatchFileSnapshot(`${docs}/reference/theme-tokens.md`))
  test('every token says what it is for', () =>
    expect(tokenRows().filter(({ schema }) => schema.description === undefined)).toEqual([]))
  test('the JSON Schema of reports', () =>
    expect(reportSchemaText()).toMatchFileSnapshot(`${docs}/reference/report.schema.json`))
  test('every key says what it is for', () =>
    expect(bookYamlKeys().filter(({ schema }) => schema.description === undefined)).toEqual([]))
})

test('the page of Kindle rules has every rule of the reference', () => {
  const rows = [...kindlePage.matchAll(/^\| KFX-([A-Z])(\d\d) /gm)].map(([, family, number]) => `${family}${number}`)
  const wanted = kindleFamilies.flatMap(([letter, , rules]) =>
    Array.from({ length: rules }, (_, at) => `${letter}${String(at + 1).padStart(2, '0')}`),
  )
  expect(rows).toEqual(wanted)
  expect(rows).toHaveLength(168)
})

test('every element has its page, which the handbook lists or includes', () => {
  const pages = readdirSync(docs, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:md|yaml)$/.test(name))
  const written = pages.map((name) => readFileSync(path.join(docs, name), 'utf8')).join('\n')
  const missing = elements.filter(({ name }) => !new RegExp(`file(?:: |=")elements/${name}\\.md`).test(written))
  expect(missing.map(({ name }) => name)).toEqual([])
})

test('the handbook is a book without errors and warnings', async () => {
  const { book, messages } = await readBook(docs)
  expect(messages.filter((made) => severityOf(made) !== 'info').map(String)).toEqual([])
  expect(book?.chapters.length).toBeGreaterThan(10)
})
