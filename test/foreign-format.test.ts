import { expect, test } from 'vitest'
import { foreignFormat } from '../scripts/foreign-format.ts'
import { makeEpub } from './epub-fixture.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')

test.each([
  ['', 'empty'],
  ['%PDF-1.7\n%', 'a PDF'],
  [`${'A'.repeat(60)}BOOKMOBI`, 'a Kindle book (MOBI or AZW3)'],
  ['CONT\u0002\u0000', 'a Kindle book (KFX)'],
  ['\u00FF\u00D8\u00FF\u00E0', 'a JPEG picture'],
  ['<!DOCTYPE html><html>', 'an HTML page'],
  ['\u00EF\u00BB\u00BF<?xml version="1.0"?><a/>', 'an XML document'],
  ['\u0000\u0000\u0000', 'nothing but zeros'],
  ['Call me Ishmael.', 'no ZIP archive'],
])('%j is %s', (text, words) => expect(foreignFormat(bytes(text))).toBe(words))

test('what may be an EPUB is left to the inspectors: cut off, damaged, with something in front', () => {
  const epub = makeEpub()
  const damaged = epub.slice()
  damaged.fill(0, 100, 400)
  for (const one of [epub, epub.slice(0, 1000), damaged, Buffer.concat([bytes('#!/bin/sh\n'), epub])]) {
    expect(foreignFormat(one)).toBeUndefined()
  }
})
