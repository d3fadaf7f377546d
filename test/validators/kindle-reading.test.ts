import { describe, expect, it } from 'vitest'
import { findTex } from '../../scripts/validators/kindle/find-tex.ts'
import { readImageFacts } from '../../scripts/validators/kindle/images/image-facts.ts'
import { isConvertible, isLanguageTag } from '../../scripts/validators/kindle/languages.ts'
import { makeImage } from './kindle/make-image.ts'

describe('TeX in prose', () => {
  it.each([
    '$$a+b$$',
    '\\(x\\)',
    '\\[ E = mc^2 \\]',
    'so $x^2$ is',
    'a $\\alpha$ ray',
    '\\mathbb{R}',
    '\\begin{align}',
  ])('is "%s"', (text) => expect(findTex(text)).toBeDefined())
  it.each([
    '$5 and $6',
    'US$100^1',
    '$HOME/$USER',
    '$$ and $$',
    '\\(foo\\)',
    'C:\\frac',
    '\\alpha',
    'a \\text here',
    'cost: $1,000^*, then $2',
  ])('is not "%s"', (text) => expect(findTex(text)).toBeUndefined())
  it('is found in time that grows with the text', () => {
    const start = performance.now()
    for (const text of ['$', '\\(', '\\[', '$$a', '\\frac ', ' $a^', '\\mathbb\t']) findTex(text.repeat(100_000))
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

describe('headers of pictures', () => {
  it.each([
    ['png 30x40', { format: 'png', width: 30, height: 40, transparent: false, truncated: false }],
    ['png 30x40 alpha truncated', { format: 'png', transparent: true, truncated: true }],
    ['gif 30x40 frames=3', { format: 'gif', width: 30, height: 40, frames: 3, transparent: false, truncated: false }],
    ['gif 30x40 alpha', { format: 'gif', frames: 1, transparent: true }],
    [
      'jpeg 30x40',
      { format: 'jpeg', width: 30, height: 40, components: 3, progressive: false, jfif: true, truncated: false },
    ],
    [
      'jpeg 30x40 cmyk progressive bare truncated',
      { format: 'jpeg', components: 4, progressive: true, jfif: false, truncated: true },
    ],
    ['webp', { format: 'webp' }],
    ['avif', { format: 'avif' }],
    ['tiff', { format: 'tiff' }],
    ['bmp', { format: 'bmp' }],
    ['text', { format: 'unknown' }],
    ['empty', { format: 'empty' }],
  ])('are read from %s', (recipe, facts) => {
    expect(readImageFacts(makeImage(recipe))).toMatchObject(facts)
  })

  it('are read from any beginning of a file without an exception', () => {
    for (const recipe of ['png 9x9', 'gif 9x9 frames=2', 'jpeg 9x9', 'webp']) {
      const whole = makeImage(recipe)
      for (let length = 0; length < whole.length; length++)
        expect(readImageFacts(whole.subarray(0, length)).frames ?? 0).toBeLessThan(3)
    }
  })

  it('know an SVG by its root', () => {
    const bytes = new TextEncoder().encode(
      '\uFEFF<?xml version="1.0"?>\n<!-- a --><svg xmlns="http://www.w3.org/2000/svg"/>',
    )
    expect(readImageFacts(bytes).format).toBe('svg')
  })
})

describe('language tags', () => {
  it.each(['en', 'EN-gb', 'zh-Hant-TW', 'de-1996', 'sl-rozaj-biske', 'gsw', 'en-x-own', 'es-419'])('%s is one', (tag) =>
    expect(isLanguageTag(tag)).toBe(true),
  )
  it.each(['', 'English', 'en_US', 'xx', 'e', 'en-', 'x-klingon', 'en GB'])('"%s" is none', (tag) =>
    expect(isLanguageTag(tag)).toBe(false),
  )
  it('knows which ones are converted as English', () => {
    expect([isConvertible('pt-BR'), isConvertible('zh-Hant'), isConvertible('pl'), isConvertible('ko')]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})
