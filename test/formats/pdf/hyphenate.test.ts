import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { h } from 'hastscript'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, test } from 'vitest'
import { hyphenate, hyphenatorFor } from '../../../scripts/formats/pdf/hyphenate.ts'

const english = hyphenatorFor('en-GB-oxendict') ?? hyphenatorFor('en')

function divided(tree: ReturnType<typeof h>): string {
  if (english === undefined) throw new Error('no patterns')
  hyphenate({ type: 'root', children: [tree] }, english, 'en')
  return toHtml(tree).replaceAll('\u00AD', '|')
}

describe('running text', () => {
  test('is divided by the patterns of its language, never near the ends of a word', () => {
    expect(divided(h('p', 'extraordinary communication about water today'))).toBe(
      '<p>ex|tra|or|di|nary com|mu|ni|ca|tion about wa|ter today</p>',
    )
  })

  test('keeps names, acronyms, addresses, numbers and compounds whole', () => {
    const text =
      'GraphQL JavaScript POSTGRESQL www.example.org/communication communication2 extraordinary-communication end'
    expect(divided(h('p', text))).toBe(`<p>${text}</p>`)
  })

  test('keeps names whole, which begin with a capital within a sentence, but not nouns where all of them do', () => {
    const text = 'Communication with Massachusetts. Extraordinary (“Communication”) end'
    expect(divided(h('p', text))).toBe(
      '<p>Com|mu|ni|ca|tion with Massachusetts. Ex|tra|or|di|nary (“Communication”) end</p>',
    )
    const german = h('p', 'Der Zusammenhang der Dinge')
    hyphenate({ type: 'root', children: [german] }, hyphenatorFor('de') ?? String, 'de')
    expect(toHtml(german)).toContain('Zu\u00ADsam\u00ADmen\u00ADhang')
  })

  test('keeps code, headings and tables whole', () => {
    const text = 'extraordinary communication end'
    for (const tree of [
      h('p', [h('code', text), ' end']),
      h('h2', text),
      h('table', [h('tr', [h('td', [h('p', text)])])]),
      h('div', text),
    ]) {
      expect(divided(tree)).not.toContain('|')
    }
  })

  test('keeps a word whole that goes on in an element, but not before a note call', () => {
    expect(divided(h('p', ['extraordinary', h('em', 'ly'), ' end']))).not.toContain('|')
    expect(divided(h('p', ['extraordinary', h('a.note-call', '1'), ' end']))).toContain('|')
  })

  test('does not end in half a word', () => {
    expect(divided(h('p', ['One extraordinary ', h('em', 'communication.')]))).toMatch(
      /ex\|.*<em>communication\.<\/em>/,
    )
  })
})

test('languages without patterns stay as they are', () => {
  expect(hyphenatorFor('zxx')).toBeUndefined()
  expect(hyphenatorFor('../en-us')).toBeUndefined()
  expect(hyphenatorFor('de-AT')?.('Zusammenhang').replaceAll('\u00AD', '|')).toBe('Zu|sam|men|hang')
})

// Frequent and known to be hard: patterns divide well what they were made from.
test.for(readdirSync(path.join(import.meta.dirname, 'divisions')))('%s', async (file) => {
  const place = path.join(import.meta.dirname, 'divisions', file)
  const divide = hyphenatorFor(path.parse(file).name)
  const words = readFileSync(place, 'utf8').trim().replaceAll('-', '').split('\n')
  const lines = words.map((line) => line.replaceAll(/\S+/g, (word) => divide?.(word).replaceAll('\u00AD', '-') ?? ''))
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(place)
})

test('words are divided as the author says, whatever their capitals, and others as the language does', () => {
  const divide = hyphenatorFor('en', ['dis-trib-uted', 'Octavo'])
  const made = ['distributed', 'Distributed', 'octavo', 'hyphenation'].map((word) =>
    divide?.(word).replaceAll('\u00AD', '|'),
  )
  expect(made).toEqual(['dis|trib|uted', 'Dis|trib|uted', 'octavo', 'hy|phen|ation'])
})
