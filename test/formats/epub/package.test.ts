import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { afterEach, expect, test } from 'vitest'
import type { Package } from '../../../scripts/book/format.ts'
import { epub } from '../../../scripts/formats/epub/epub.ts'
import { output, pagedBook, theme } from './small-book.ts'

const profiles = ['standard', 'kindle'] as const

type Profile = (typeof profiles)[number]

async function assembled(profile: Profile): Promise<Package> {
  return (await epub.assemble(pagedBook(), theme, output(profile))).package
}

const packages = new Map<Profile, Promise<Package>>()

/** Assembled once for all tests that only look. */
function packageOf(profile: Profile): Promise<Package> {
  const made = packages.get(profile) ?? assembled(profile)
  packages.set(profile, made)
  return made
}

async function archiveOf(files: Promise<Package>, profile: Profile): Promise<Uint8Array> {
  return (await epub.pack(await files, pagedBook(), output(profile), {})).bytes
}

const zone = process.env['TZ']
afterEach(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

/** What a golden cannot hold as text: size and the start of the hash. */
function fingerprint(bytes: Uint8Array): string {
  return `${bytes.length} ${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`
}

test.each(profiles)('the whole %s package is as it was agreed', async (profile) => {
  const golden = `../../books/small-book/golden/${profile === 'kindle' ? 'kindle' : 'epub'}`
  const listing: string[] = []
  for (const [path, content] of await packageOf(profile)) {
    listing.push(typeof content === 'string' ? path : `${path} ${fingerprint(content)}`)
    if (typeof content === 'string') await expect(content).toMatchFileSnapshot(`${golden}/${path}`)
  }
  await expect(`${listing.sort().join('\n')}\n`).toMatchFileSnapshot(`${golden}/listing.txt`)
})

test.each(profiles)('the %s archive has the same bytes again, and in other time zones', async (profile) => {
  const first = fingerprint(await archiveOf(packageOf(profile), profile))
  process.env['TZ'] = 'Asia/Tokyo'
  expect(fingerprint(await archiveOf(assembled(profile), profile))).toBe(first)
  process.env['TZ'] = 'America/New_York'
  expect(fingerprint(await archiveOf(packageOf(profile), profile))).toBe(first)
})

test('mimetype comes first, stored, without an extra field, and entries are sorted', async () => {
  const bytes = Buffer.from(await archiveOf(packageOf('standard'), 'standard'))
  expect(bytes.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip')
  expect(bytes.readUInt16LE(8)).toBe(0)
  expect(bytes.readUInt16LE(28)).toBe(0)
  const [first, ...rest] = Object.keys(unzipSync(bytes))
  expect(first).toBe('mimetype')
  expect(rest).toEqual([...rest].sort())
})

test.each(profiles)('every reference in the %s package leads to a file and an id', async (profile) => {
  const files = await packageOf(profile)
  const texts = [...files].filter((entry): entry is [(typeof entry)[0], string] => typeof entry[1] === 'string')
  let followed = 0
  for (const [path, text] of texts) {
    for (const [, href = ''] of text.matchAll(/ (?:href|src|full-path)="([^"]*)"/g)) {
      if (/^[a-z]+:/.test(href)) continue
      const { pathname, hash } = new URL(href, `file:///${path.startsWith('META-INF') ? '' : path}`)
      const target = files.get(pathname.slice(1) as never)
      expect(target, `${path} → ${href}`).toBeDefined()
      if (hash !== '') expect(target, `${path} → ${href}`).toContain(`id="${hash.slice(1)}"`)
      followed += 1
    }
  }
  expect(followed).toBeGreaterThan(40)
})

test('the manifest names every file of the publication, once', async () => {
  const files = await packageOf('standard')
  const manifest = [...String(files.get('EPUB/package.opf' as never)).matchAll(/<item id="[^"]+" href="([^"]+)"/g)]
  const listed = manifest.map(([, href]) => `EPUB/${href}`).sort()
  expect(listed).toEqual([...files.keys()].filter((path) => path.startsWith('EPUB/') && !path.endsWith('.opf')).sort())
})

test('what Kindle does not take stays out of its package', async () => {
  const files = await packageOf('kindle')
  expect([...files.keys()].filter((path) => /\.(?:ttf|svg)$|cover\.xhtml|apple/.test(path))).toEqual([])
  const texts = [...files.values()].filter((content) => typeof content === 'string').join('')
  expect(texts).not.toMatch(/var\(|@font-face|<math[^>]* class=|\u2009/)
})
