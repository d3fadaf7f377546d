import { expect, test } from 'vitest'
import { type PageEntries, pageObject } from '../../../../scripts/formats/pdf/bind/page-objects.ts'
import { output } from '../fixture.ts'

const screen = { ...output, page: { width: 127, height: 254 } }
const print = { ...screen, name: 'print', profile: 'print' } as const

/** 5 × 10 in. */
const plain: PageEntries = {
  width: 360,
  height: 720,
  resources: [],
  contents: [3],
  annotations: [],
  key: undefined,
  index: 0,
  turned: false,
}
/** With an eighth of an inch of bleed. */
const bled = { ...plain, width: 369, height: 738 }
const boxesOf = (page: PageEntries, to: typeof screen | typeof print): string =>
  pageObject(page, 1, to)
    .replace(/\/Resources.*/, '')
    .replace('<</Type/Page/Parent 1 0 R', '')

test.for([
  ['a screen’s', plain, screen, '/MediaBox[0 0 360 720]'],
  ['one that is turned', { ...plain, turned: true }, screen, '/MediaBox[0 0 360 720]/Rotate 90'],
  ['one on paper', plain, print, '/MediaBox[0 0 360 720]/TrimBox[0 0 360 720]/BleedBox[0 0 360 720]'],
  [
    'one on paper, which is turned by hand',
    { ...plain, turned: true },
    print,
    '/MediaBox[0 0 360 720]/TrimBox[0 0 360 720]/BleedBox[0 0 360 720]',
  ],
  [
    'a right-hand one with bleed at three edges',
    bled,
    print,
    '/MediaBox[0 0 369 738]/TrimBox[0 9 360 729]/BleedBox[0 0 369 738]',
  ],
  [
    'a left-hand one',
    { ...bled, index: 1 },
    print,
    '/MediaBox[0 0 369 738]/TrimBox[9 9 369 729]/BleedBox[0 0 369 738]',
  ],
  [
    'one that Chromium made a little larger',
    { ...plain, width: 360.75, height: 720.75 },
    print,
    '/MediaBox[0 0 360.75 720.75]/TrimBox[0 0 360.75 720.75]/BleedBox[0 0 360.75 720.75]',
  ],
] as const)('%s page', ([, page, to, expected]) => expect(boxesOf(page, to)).toBe(expected))
