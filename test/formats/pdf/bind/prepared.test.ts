import { setImmediate as turn } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bindParts } from '../../../../scripts/formats/pdf/bind/bind-parts.ts'
import type { BindRequest, Bound } from '../../../../scripts/formats/pdf/bind/request.ts'
import { checkPdf } from '../../../../scripts/formats/pdf/check/check-pdf.ts'
import { cleanPart } from '../../../../scripts/formats/pdf/clean/clean-part.ts'
import { readPdf } from '../../../../scripts/formats/pdf/objects/read-file.ts'
import type { PdfObject } from '../../../../scripts/formats/pdf/objects/value.ts'
import { type Preparing, prepareBinding } from '../../../../scripts/formats/pdf/press/prepare-binding.ts'
import { roomFor } from '../../../../scripts/formats/pdf/press/room-for.ts'
import { output, plainBook } from '../fixture.ts'
import { layoutOf } from './bind-prints.ts'
import { openPrinter } from './print-page.ts'

const sheet = '@page { size: 100mm 80mm; margin: 8mm } body { font: 10pt/13pt "DejaVu Serif" }'
const chapter = (id: string, words: string): string =>
  `<section><h1 id="${id}">${id}</h1><p>${words} Go <a href="http://octavo.invalid/#two">to two</a> or
   <a href="http://octavo.invalid/#nowhere">nowhere</a>.</p></section>`
const sections = new Map([
  ['octavo-1', chapter('one', 'Where it begins.')],
  ['octavo-2', chapter('two', 'Where it goes on.')],
  ['octavo-3', chapter('three', 'Where it ends.')],
])
const runs = [...sections.keys()].map((name) => ({ name, role: 'chapter' as const, front: false, recto: false }))

let close: () => Promise<void>
let prints: Uint8Array[]
let longer: Uint8Array
beforeAll(async () => {
  const printer = await openPrinter()
  close = printer.close
  const print = async (body: string): Promise<Uint8Array> =>
    await printer.print(
      `<!doctype html><html lang="en"><head><style>${sheet}</style></head><body>${body}</body></html>`,
    )
  prints = []
  for (const body of sections.values()) prints.push(await print(body))
  longer = await print(`${chapter('one', 'Where it begins.')}<p>And more.</p><p>And still more.</p>`)
}, 60_000)
afterAll(async () => await close())

async function requestOf(given: readonly Uint8Array[], room?: number): Promise<BindRequest> {
  const parts: BindRequest['parts'][number][] = []
  for (const [index, print] of given.entries()) {
    const layout = layoutOf(print)
    const { name, role } = runs[index] ?? { name: '', role: 'chapter' as const }
    const own = room ?? roomFor(sections.get(name) ?? '')
    parts.push({ name, role, bytes: await cleanPart(print, layout), layout, first: index, room: own })
  }
  return {
    parts,
    pages: parts.length,
    furniture: { bytes: new Uint8Array(), under: new Map() },
    destinations: new Map(['one', 'two', 'three'].map((id, page) => [id, { page, x: 20, y: 200 }])),
    headings: [],
    frontPages: 0,
    config: plainBook.book.config,
    output,
    families: ['DejaVu'],
  }
}

/** Of the loop of events: more than any work of these tests has steps. */
async function manyTurns(): Promise<void> {
  for (let count = 0; count < 100; count++) await turn()
}

/** Prepares some parts, all that there is time for. */
async function preparing(request: BindRequest, isWanted: (index: number) => boolean): Promise<Preparing> {
  const made = prepareBinding(runs, sections)
  for (const [index, { name, bytes }] of request.parts.entries())
    if (isWanted(index)) made.expect(name, Promise.resolve(bytes))
  made.begin()
  await manyTurns()
  return made
}

test.for([
  ['all parts', 7],
  ['all parts but one', 5],
])('the bytes are the same when %s were prepared', async ([, mask]) => {
  const request = await requestOf(prints)
  const plain = await bindParts(request)
  const made = await preparing(request, (index) => ((Number(mask) >> index) & 1) === 1)
  const early = made.end()
  expect(early.size).toBe(mask === 7 ? 3 : 2)
  const bound = await bindParts(request, early)
  expect(Buffer.compare(bound.bytes, plain.bytes)).toBe(0)
  expect(bound.messages.map(String)).toEqual(plain.messages.map(String))
})

test('of a run that is made again the last part counts', async () => {
  const request = await requestOf(prints)
  const made = prepareBinding(runs, sections)
  const [part] = request.parts
  if (part === undefined) throw new Error('The book has parts')
  made.expect(part.name, Promise.resolve(part.bytes.slice()))
  made.expect(part.name, Promise.resolve(part.bytes))
  made.begin()
  await manyTurns()
  expect([...made.end().keys()]).toEqual([part.bytes])
})

test('nothing is prepared while runs wait for tabs, or before a tab is open', async () => {
  const request = await requestOf(prints)
  const made = prepareBinding(runs, sections)
  for (const { name, bytes } of request.parts) made.expect(name, Promise.resolve(bytes))
  await manyTurns()
  made.await(3)
  made.begin()
  await manyTurns()
  expect(made.end().size).toBe(0)
})

/** The objects in streams, by their numbers. */
const heldIn = ({ bytes }: Bound): ReadonlyMap<number, PdfObject> => {
  const file = readPdf(bytes)
  const all = file.numbers().map((number) => [number, file.object(number)] as const)
  return new Map(all.filter(([, { stream }]) => stream === undefined))
}

test('a longer part moves no number of another', async () => {
  const [, ...others] = prints
  const [before, after] = [
    await bindParts(await requestOf(prints)),
    await bindParts(await requestOf([longer, ...others])),
  ]
  const second = 1 + roomFor(sections.get('octavo-1') ?? '')
  const elements = (bound: Bound) =>
    [...heldIn(bound)].filter(
      ([number, { value }]) =>
        number > second &&
        number < 3 * second &&
        JSON.stringify(value, (_, held: unknown) => (held instanceof Map ? [...held] : held)).includes('StructElem'),
    )
  expect(elements(before).length).toBeGreaterThan(4)
  expect(elements(after)).toEqual(elements(before))
})

test('parts that need more numbers than they have room for are bound all the same', async () => {
  const request = await requestOf(prints, 4)
  const bound = await bindParts(request)
  expect(checkPdf(bound.bytes, { thorough: true }).filter(({ condition }) => condition !== 'octavo')).toEqual([])
  expect(heldIn(bound).size).toBe(heldIn(await bindParts(await requestOf(prints))).size)
  // What was prepared for the place that they have not is made anew.
  const made = await preparing(request, () => true)
  expect(Buffer.compare((await bindParts(request, made.end())).bytes, bound.bytes)).toBe(0)
})
