import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { checkSync } from 'recheck'
import { expect, test } from 'vitest'
import { regexesIn, type Expression } from './regexes-in.ts'

const root = path.join(import.meta.dirname, '../../scripts')

/** Rooms that see what anybody's EPUB says. */
const rooms = ['base', 'publication', 'validators']

/** Expressions that take the square of their text, and why that text is short. */
const short: Readonly<Record<string, string>> = {
  '(\\w+) ([\\dA-F]{3,4})\\b': 'a table of ours',
  '(["\']?)\\/\\S*\\/(book\\.(?:epub|txt))': 'a thousand characters of what a program says',
  '-.*$': 'the version of a package of ours',
  '[^/]*$': 'the path of a package document, which is an entry of the archive',
  'not found|not installed|Unsupported .* version|CLI not available|Failed to (?:locate|launch)|TEMP folder|Wine|Process (?:Terminated|Failure)|Summary_Log\\.csv|Log file is missing|did not complete':
    'one reason of a log',
  '\\bLaunching Kindle Previewer[^(\\n]*\\((\\d[\\d.]*)\\)': 'the log of a program, which is bounded',
  '\\*+ Conversion Failure Reason \\*+\\r?\\n([^]*?)\\r?\\n\\*{5,}': 'the log of a program, which is bounded',
  '^.*?(?:[\\d.]+(?:[a-z]+|%)|small|medium|large)(?:\\s*\\/\\s*[\\d.a-z%]+)?\\s+': 'a thousand characters of a value',
  '\\((\\S+?)(?: \\[[^\\]]*\\])?\\)$': 'the last thousand characters of a finding',
  '\\[[^\\]]*\\]': 'a path that Ace writes, one step for each level of a document',
  '[.\\-–]+$': 'two hundred characters of a label',
  '\\B(?=(?:\\d{3})+$)': 'the digits of one number',
}

/** A verdict rests on the expression alone: it is the same on every machine that gives each attack the few seconds it may take. */
function isSlow({ pattern, flags }: Expression): boolean {
  return checkSync(pattern, flags, { timeout: null }).status === 'vulnerable'
}

test('no expression that reads an EPUB takes longer than its text is long', { timeout: 600_000 }, () => {
  const files = rooms.flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => path.join(root, room, name)),
  )
  const found = files.flatMap((file) => regexesIn(file, readFileSync(file, 'utf8')))
  const different = [...new Map(found.map((each) => [`/${each.pattern}/${each.flags}`, each])).values()]
  expect(different.length).toBeGreaterThan(150)
  const slow = different.filter(isSlow).map(({ pattern }) => pattern)
  expect(slow.filter((pattern) => !(pattern in short))).toEqual([])
  expect(Object.keys(short).filter((pattern) => !slow.includes(pattern))).toEqual([])
})

test.each([
  [/^\s*[.,;:]?\s*$/, true],
  [/(?:<!--[^]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg/, true],
  [/^[.,;:]?$/, false],
])('%s is slow: %s', ({ source, flags }, expected) => {
  expect(isSlow({ pattern: source, flags })).toBe(expected)
})
