import { toString } from 'mdast-util-to-string'
import { describe, expect, test } from 'vitest'
import { labelOf } from '../../scripts/book/label.ts'
import { wordsOf } from '../../scripts/book/languages/index.ts'
import type { BookConfig } from '../../scripts/book/config.ts'
import { resolved } from '../resolve/small-manuscript.ts'

const known = ['de', 'en', 'en-GB', 'es', 'fr', 'it', 'ja', 'pt', 'pt-BR']

test('every language has a word for everything', () => {
  const english = wordsOf('en')
  for (const language of known) {
    const words = wordsOf(language)
    expect(Object.keys(words.kinds).toSorted(), language).toEqual(Object.keys(english.kinds).toSorted())
    expect(Object.keys(words.admonitions).toSorted(), language).toEqual(Object.keys(english.admonitions).toSorted())
    const strings = [
      ...Object.values<unknown>({ ...words }),
      ...Object.values(words.admonitions),
      ...Object.values(words.kinds).flat(),
    ]
    expect(
      strings.filter((value) => typeof value === 'string' && value.trim() === ''),
      language,
    ).toEqual([])
  }
})

test.each([
  ['de-AT', 'de'],
  ['de-Latn-CH', 'de'],
  ['en-US', 'en'],
  ['en-Latn-gb', 'en-GB'],
  ['PT-br', 'pt-BR'],
  ['pt-AO', 'pt'],
  ['xx', 'en'],
])('%s speaks %s', (language, same) => {
  expect(wordsOf(language)).toBe(wordsOf(same))
})

test.each([
  ['en', 'Chapter~3, Section~3.2, Figure~3.1'],
  ['de', 'Kapitel~3, Abschnitt~3.2, Abbildung~3.1'],
  ['fr', 'Chapitre~3, Section~3.2, Figure~3.1'],
  ['es', 'Capítulo~3, Sección~3.2, Figura~3.1'],
  ['it', 'Capitolo~3, Paragrafo~3.2, Figura~3.1'],
  ['pt', 'Capítulo~3, Secção~3.2, Figura~3.1'],
  ['pt-BR', 'Capítulo~3, Seção~3.2, Figura~3.1'],
  ['ja', '第3章, 3.2節, 図3.1'],
])('labels in %s: %s', (language, labels) => {
  const config = { language } as BookConfig // All that a label asks of it.
  const made = [labelOf(config, 'chapter', '3'), labelOf(config, 'sec', '3.2'), labelOf(config, 'fig', '3.1')]
  expect(made.join(', ').replaceAll('\u00A0', '~')).toBe(labels)
})

test.each([
  ['en', [1, 2, 11, 21, 22, 23, 112], 'First Second 11th 21st 22nd 23rd 112th edition'],
  ['de', [1, 2], '1. 2.~Auflage'],
  ['fr', [1, 2], '1re 2e~édition'],
  ['es', [1, 2], '1.ª 2.ª~edición'],
  ['it', [1, 2, 11], 'Prima Seconda 11ª edizione'],
  ['pt', [1, 2], '1.ª 2.ª~edição'],
  ['pt-BR', [1, 2], '1ª 2ª~edição'],
  ['ja', [1, 2], '第1版 第2版'],
])('editions in %s', (language, numbers, expected) => {
  const made = numbers.map((number) => wordsOf(language).edition(number).replaceAll('\u00A0', '~'))
  const last = made.pop() ?? ''
  const ordinals = language === 'ja' ? made : made.map((words) => words.replace(/[ ~].*/, ''))
  expect([...ordinals, last].join(' ')).toBe(expected)
})

describe('lists', () => {
  test.each([
    ['en', 'Figures~1.1 and 1.2', 'Figure~1.1, Table~1.1, and Chapter~1'],
    ['en-GB', 'Figures~1.1 and 1.2', 'Figure~1.1, Table~1.1 and Chapter~1'],
    ['de', 'Abbildungen~1.1 und 1.2', 'Abbildung~1.1, Tabelle~1.1 und Kapitel~1'],
    ['ja', '図1.1と図1.2', '図1.1、表1.1、第1章'],
  ])('%s: %s', async (language, two, three) => {
    const text = '# A {#sec:a}\n\n[@fig:a; @fig:b]\n\n[@fig:a; @tbl:a; @sec:a]\n\n'
    const targets = '![](a.png){#fig:a}\n\n![](a.png){#fig:b}\n\n| a |\n|---|\n\n: A {#tbl:a}'
    const { paragraphs } = await wordsIn(language, text + targets)
    expect(paragraphs.slice(0, 2)).toEqual([two, three])
  })

  test('Spanish says e before an i', () => {
    const { joint } = wordsOf('es')
    const after = ['3.2', 'I', '«Introducción»', 'hilos', 'hielo', 'índice'].map((next) => joint(1, 2, next))
    expect(after).toEqual([' y ', ' e ', ' e ', ' e ', ' y ', ' e '])
  })
})

/** The words of a chapter's paragraphs, in a book of a language. */
async function wordsIn(language: string, text: string): Promise<{ paragraphs: string[] }> {
  const { book } = await resolved({ one: text }, undefined, `language: ${language}\n`)
  const paragraphs = book.chapters[0]?.tree.children.filter((node) => node.type === 'paragraph') ?? []
  return { paragraphs: paragraphs.map((node) => toString(node).replaceAll('\u00A0', '~')) }
}
