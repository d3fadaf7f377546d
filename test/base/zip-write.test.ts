import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { writeZip } from '../../scripts/base/zip-write.ts'

const files = new Map<string, Uint8Array | string>([
  ['b.txt', 'long '.repeat(100)],
  ['a/é.bin', new Uint8Array([1, 2, 3])],
  ['mimetype', 'application/x'],
])

test('what goes in comes out', () => {
  const found = unzipSync(writeZip(files, ['mimetype']))
  expect(Object.keys(found)).toEqual(['mimetype', 'a/é.bin', 'b.txt'])
  expect(Buffer.from(found['b.txt'] ?? []).toString()).toBe('long '.repeat(100))
  expect(found['a/é.bin']).toEqual(new Uint8Array([1, 2, 3]))
})

test('the order of the map does not matter, the time is 1980-01-01, nothing is attached', () => {
  const bytes = Buffer.from(writeZip(files))
  expect(Buffer.from(writeZip(new Map([...files].toReversed())))).toEqual(bytes)
  const directory = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'))
  expect(bytes.readUInt32LE(directory + 12)).toBe(0x00210000)
  expect([
    bytes.readUInt16LE(directory + 30),
    bytes.readUInt16LE(directory + 32),
    bytes.readUInt32LE(directory + 38),
  ]).toEqual([0, 0, 0])
  expect(bytes.readUInt16LE(directory + 4), 'made by').toBe(20)
})

test('deflate is used where it helps and only there', () => {
  const methods = new Map<string, number>()
  const bytes = Buffer.from(writeZip(files, ['mimetype']))
  for (let at = bytes.indexOf('PK\x03\x04', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 4, 'latin1')) {
    methods.set(bytes.toString('utf8', at + 30, at + 30 + bytes.readUInt16LE(at + 26)), bytes.readUInt16LE(at + 8))
  }
  expect(Object.fromEntries(methods)).toEqual({ mimetype: 0, 'a/é.bin': 0, 'b.txt': 8 })
})

test.each(['../x', '/x', 'a//b', 'a\\b', './x', ''])('the name %j is refused', (name) => {
  expect(() => writeZip(new Map([[name, 'x']]))).toThrow(/cannot name an entry/)
})

test('a first entry that is not there is a bug', () => {
  expect(() => writeZip(files, ['missing'])).toThrow(/missing/)
})
