import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import fc from 'fast-check'
import sharp from 'sharp'
import path from 'node:path'
import { expect, test } from 'vitest'
import { htmlReport } from '../../../scripts/cli/reporters/html/html-report.ts'
import type { Validation } from '../../../scripts/validation.ts'
import { finding, sample } from './sample-validation.ts'

const reportOn = (...validations: Validation[]): Promise<string> => htmlReport(validations, { destination: 'epub' })

function elementsIn(html: string): Element[] {
  const found: Element[] = []
  visit(fromHtml(html), 'element', (element) => {
    found.push(element)
  })
  return found
}

/** Everything that a browser could fetch or run, and elements by name. */
function dangers(html: string): { names: Record<string, number>; addresses: string[]; handlers: string[] } {
  const names: Record<string, number> = {}
  const [addresses, handlers]: [string[], string[]] = [[], []]
  for (const { tagName, properties } of elementsIn(html)) {
    names[tagName] = (names[tagName] ?? 0) + 1
    for (const [name, value] of Object.entries(properties)) {
      if (/^on/i.test(name)) handlers.push(name)
      if (['href', 'src', 'srcSet', 'action', 'data', 'style', 'poster'].includes(name)) addresses.push(String(value))
    }
  }
  return { names, addresses, handlers }
}

test('says what the sample says', async () => {
  const html = await reportOn(sample)
  const main = /<main[^]*<\/main>/
    .exec(html)?.[0]
    .replaceAll(/<(?=section|article|li|h\d|p|dl|tr|table|nav|details)/g, '\n<')
  await expect(`${main}\n`).toMatchFileSnapshot(path.join(import.meta.dirname, '../golden/html.txt'))
})

test('has headings without gaps, one h1, labels, and ids that are unique for several EPUBs', async () => {
  for (const html of [await reportOn(sample), await reportOn(sample, sample)]) {
    const elements = elementsIn(html)
    const levels = elements.filter(({ tagName }) => /^h[1-6]$/.test(tagName)).map(({ tagName }) => Number(tagName[1]))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1)
    const ids = elements.flatMap(({ properties }) => (properties['id'] === undefined ? [] : [properties['id']]))
    expect(new Set(ids).size).toBe(ids.length)
    const targets = dangers(html)
      .addresses.filter((address) => address.startsWith('#'))
      .map((address) => address.slice(1))
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
    for (const { tagName, properties } of elements) if (tagName === 'img') expect(properties['alt']).not.toBe('')
  }
})

test('shows pages as pictures within the file', async () => {
  const png = await sharp({ create: { width: 720, height: 1280, channels: 3, background: '#ffffff' } })
    .png()
    .toBuffer()
  const shot = {
    engine: 'Chromium 147',
    profile: 'phone',
    scheme: 'dark',
    path: 'OEBPS/c1.xhtml',
    width: 360,
    height: 640,
    png,
  } as const
  const html = await reportOn({
    ...sample,
    shots: [shot, ...Array.from({ length: 300 }, () => ({ ...shot, scheme: 'light' as const }))],
  })
  const images = elementsIn(html).filter(({ tagName }) => tagName === 'img')
  expect(images).toHaveLength(240)
  expect(images[0]?.properties).toMatchObject({ alt: 'OEBPS/c1.xhtml on phone, dark', width: 220, height: 391 })
  expect(String(images[0]?.properties['src'])).toMatch(/^data:image\/webp;base64,/)
  expect(html).toContain('61 more were made')
})

test('is bounded, however much was found', async () => {
  const many = Array.from({ length: 20_000 }, (_, at) =>
    finding({ reason: `Fault ${at}`, rule: `R-${at % 4000}`, path: `OEBPS/${at}.xhtml` }),
  )
  const html = await reportOn({ ...sample, findings: many })
  expect(html.length).toBeLessThan(2_000_000)
  expect(/<p class="more">(\d+) more stand in the report/.exec(html)?.[1]).toBe('19200')
})

test('what an EPUB says is text, and never an element, an attribute or an address of ours', async () => {
  const plain = dangers(await reportOn(sample)).names
  const nasty = fc.constantFrom(
    '<script>x()</script>',
    '</script>',
    '</style><img src=x onerror=x()>',
    '" onload="x()',
    "' onclick='x()",
    'javascript:x()',
    '<!--',
    ']]>',
    '&lt;b&gt;',
    '</title><b>',
    '<svg/onload=x()>',
    '\u0000\uD800\u202E',
    'http://x" onx="',
  )
  const hostile = fc
    .array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 3 })
    .map((parts) => parts.join(''))
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (one, other) => {
      const { about } = sample
      const html = await reportOn({
        ...sample,
        name: one,
        file: other === '' ? 'x.epub' : other,
        about: about && {
          ...about,
          title: one,
          creators: [other],
          rights: one,
          accessibility: [{ heading: 'Hazards', says: [other] }],
        },
        findings: sample.findings.map((each) => ({
          ...each,
          rule: `${each.rule}${one}`,
          reason: other,
          path: each.path === undefined ? undefined : `${each.path}${other}`,
          excerpt: each.excerpt && { text: one, column: 3 },
          mend: each.mend === undefined ? undefined : `${other} `.padStart(3, 'x'),
          sources: [...each.sources, other],
        })),
        widths: sample.widths.map((row) => ({ ...row, excerpt: one, path: other })),
        conversion: sample.conversion.map((row) => ({ ...row, construct: one, becomes: other })),
      })
      const { names, addresses, handlers } = dangers(html)
      expect(handlers).toEqual([])
      expect(names['script']).toBe(1)
      expect([names['style'], names['svg'], names['img'], names['iframe'], names['title']]).toEqual([
        1,
        undefined,
        undefined,
        undefined,
        1,
      ])
      expect(Object.keys(names).filter((name) => plain[name] === undefined)).toEqual([])
      for (const address of addresses) expect(address).toMatch(/^(?:#|https:\/\/example\.org\/)/)
    }),
    { numRuns: 60 },
  )
})

test('a no that nobody depends on is no failure', async () => {
  const answers = sample.answers.map((one) => ({ ...one, answer: 'failed' as const, headline: 'no' }))
  const kindle = answers.map((one) => (one.question === 'kindle' ? { ...one, advisory: true as const } : one))
  const html = await htmlReport([{ ...sample, answers: kindle }], { destination: 'epub' })
  expect([...html.matchAll(/class="answer ([\w-]+)"/g)].map(([, state]) => state)).toEqual([
    'failed',
    'failed',
    'failed',
    'not-yet',
  ])
})
