import { PDFDocument, PDFName } from 'pdf-lib'
import { expect, test } from 'vitest'
import type { Press } from '../../../scripts/formats/pdf/print.ts'
import { type Galley, settle } from '../../../scripts/formats/pdf/settle.ts'

const galley: Galley = {
  html: '<section id="body-blank" hidden></section><span data-folio="a">000</span></p>',
  css: '',
  runs: [{ name: 'body', role: 'chapter', front: false, recto: true }],
  leaves: false,
}

/** Prints nothing, but says where `body` and `a` stand: one pair for each print, the last for all that follow. */
function press(...prints: (readonly [body: number, a: number])[]): Press & { readonly seen: string[] } {
  const seen: string[] = []
  return {
    seen,
    print: async (text, _, tagged) => {
      const [body, a] = prints[Math.min(seen.length, prints.length - 1)] ?? [0, 0]
      seen.push(`${tagged ? 'tagged' : 'plain'} ${text}`)
      const document = await PDFDocument.create()
      for (let page = 0; page < 12; page++) document.addPage()
      const at = (page: number) => document.context.obj([document.getPage(page).ref, PDFName.of('XYZ'), 0, 0, 0])
      document.catalog.set(PDFName.of('Dests'), document.context.obj({ body: at(body), a: at(a) }))
      return await document.save()
    },
  }
}

test('two prints are enough, the first of them untagged', async () => {
  const machine = press([2, 4])
  const { folios, frontPages, messages } = await settle(galley, machine)
  expect(messages).toEqual([])
  expect(frontPages).toBe(2)
  expect(folios.get('a')).toBe('3')
  expect(machine.seen).toHaveLength(2)
  expect(machine.seen[0]).toMatch(/^plain .*000/)
  expect(machine.seen[1]).toMatch(/^tagged .*data-folio="a">3</)
  expect(machine.seen[1]).toContain('hidden></section>')
})

test('an odd number of front pages gets an empty one, and keeps it', async () => {
  const machine = press([3, 4], [4, 5])
  const { folios, frontPages } = await settle(galley, machine)
  expect([frontPages, folios.get('a')]).toEqual([4, '2'])
  expect(machine.seen[0]).toContain('" hidden>')
  expect(machine.seen[1]).toContain('aria-hidden="true"')
})

test('numbers that moved are printed again', async () => {
  const machine = press([2, 4], [2, 5], [2, 5])
  const { folios, messages } = await settle(galley, machine)
  expect(messages).toEqual([])
  expect(folios.get('a')).toBe('4')
  expect(machine.seen).toHaveLength(3)
})

test('numbers that keep moving end in a warning', async () => {
  const machine = press([2, 4], [2, 5], [2, 4], [2, 5], [2, 4])
  const { messages } = await settle(galley, machine)
  expect(messages).toMatchObject([{ ruleId: 'folios-unsettled', fatal: false }])
  expect(messages[0]?.reason).toContain('1 places (a)')
  expect(machine.seen).toHaveLength(4)
})
