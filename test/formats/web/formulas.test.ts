import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { web } from '../../../scripts/formats/web/web.ts'
import { output, smallBook, theme } from '../epub/small-book.ts'

const formula = (signs: string) => h('math', h('mn', signs))

async function textOf(...children: Parameters<typeof h>[2][]): Promise<string> {
  const book = smallBook([h('p.probe', ...children)])
  const edition = { ...output('standard'), name: 'web', format: 'web', built: 'asked' } as const
  const { package: files } = await web.assemble(book, theme, edition)
  const pages = [...files.values()].map(String).join('\n')
  return /<p class="probe">.*?<\/p>/s.exec(pages)?.[0] ?? ''
}

test('a mark stays on the line of the formula it follows', async () => {
  expect(await textOf('ten at ', formula('0.9'), ', a hundred')).toMatch(
    /<span class="held"><math.*<\/math>,<\/span> a/,
  )
})

test('a formula that may fill a line alone moves in its own box, held to nothing', async () => {
  const text = await textOf('ten at ', formula('1'.repeat(30)), ', a hundred')
  expect(text).toMatch(/<span class="formula"><math.*<\/math><\/span>, a/)
  expect(text).not.toContain('held')
})
