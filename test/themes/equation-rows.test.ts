import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const sheet = readFileSync(new URL('../../templates/base/equation.css', import.meta.url), 'utf8')

function declared(selector: string, property: string): string | undefined {
  const rule = sheet.split('}').find((text) => text.includes(`\n${selector} {`) || text.startsWith(`${selector} {`))
  return new RegExp(`\\b${property}:\\s*([^;]+);`).exec(rule ?? '')?.[1]
}

test('a row without a number leaves as much free as a number takes, whatever the page says of boxes', () => {
  const number = Number.parseFloat(declared('.equation-row > .equation-number', 'min-width') ?? '')
  const room = Number.parseFloat(declared('.equation-number', 'padding-left') ?? '')
  expect(declared('.equation-row > .equation-number', 'box-sizing')).toBe('content-box')
  expect(declared('.equation-row.bare', 'padding-right')).toBe(`${number + room}em`)
})
