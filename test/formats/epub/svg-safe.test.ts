import { expect, test } from 'vitest'
import { safeSvg } from '../../../scripts/pictures/svg-safe.ts'
import { readCases } from './read-cases.ts'

test.each(readCases('svg'))('$name', ({ blocks: [drawing, ...expected] }) => {
  const { svg, messages } = safeSvg(drawing?.text ?? '', 'figures/x.svg')
  const textOf = (language: string) => expected.find((block) => block.language === language)?.text ?? ''
  const said = messages.map((made) => `${made.line} ${made.ruleId} ${made.reason}\n`).join('')
  expect(said).toBe(textOf('messages'))
  expect(svg === '' ? '' : `${svg.trim()}\n`).toBe(textOf('svg'))
  expect(svg === '').toBe(messages.some((made) => made.fatal === true))
  expect(messages.every((made) => made.file === 'figures/x.svg' && made.note !== undefined)).toBe(true)
})

test('nesting without end is refused, not parsed to the end', () => {
  const { messages } = safeSvg(
    `<svg xmlns="http://www.w3.org/2000/svg">${'<g>'.repeat(300)}${'</g>'.repeat(300)}</svg>`,
    'x.svg',
  )
  expect(messages.map((made) => made.ruleId)).toContain('svg-depth')
})
