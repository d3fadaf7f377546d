import { expect, test } from 'vitest'
import { untar } from '../../../scripts/base/browser/untar.ts'

function entry(name: string, type: string, text = ''): Buffer {
  const header = Buffer.alloc(512)
  header.write(name, 0)
  header.write(text.length.toString(8).padStart(11, '0'), 124)
  header.write(type, 156)
  return Buffer.concat([header, Buffer.from(text), Buffer.alloc((512 - (text.length % 512)) % 512)])
}

test('reads regular files and nothing that would leave the folder', () => {
  const archive = Buffer.concat([
    entry('lib/', '5'),
    entry('lib/a.so', '0', 'first'),
    entry('../evil', '0', 'x'),
    entry('/etc/evil', '0', 'x'),
    entry('lib/../../evil', '0', 'x'),
    entry('lib/link', '2'),
    entry('b.conf', '0', 'second'.repeat(200)),
    Buffer.alloc(1024),
    entry('after-the-end', '0', 'x'),
  ])
  expect(untar(archive).map(({ name, bytes }) => [name, bytes.length])).toEqual([
    ['lib/a.so', 5],
    ['b.conf', 1200],
  ])
})

test('refuses long names, whose entries would get wrong ones', () => {
  expect(() => untar(entry('././@LongLink', 'L', 'x'))).toThrow('type L')
})
