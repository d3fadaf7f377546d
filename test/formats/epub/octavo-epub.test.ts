import { expect, test } from 'vitest'
import { writeZip } from '../../../scripts/base/zip-write.ts'
import { OctavoEpub } from '../../../scripts/formats/epub/octavo-epub.ts'
import type { PublicationData } from '../../../scripts/formats/epub/publication.ts'

const publication: PublicationData = {
  title: 'T <&> "t"',
  language: 'en',
  identifier: 'urn:x',
  contents: { href: 'nav.xhtml', id: 'toc', title: 'Contents' },
  metadata: [],
  manifest: [],
  spine: [],
  pages: [
    {
      id: 'one',
      href: 'text/one.xhtml',
      role: 'chapter',
      title: '<%= process.version %>',
      bodyType: 'bodymatter',
      xhtml: '<p>&lt;%= 1 + 1 %&gt;<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg></p>',
      marks: [],
      properties: [],
      breaks: [],
    },
  ],
  toc: [],
  navLists: [],
  printPages: [],
  ncx: { depth: 0, points: '', pages: '', pageCount: 0, lastPage: 0 },
  words: { pageList: 'Pages', landmarks: 'Landmarks' },
  landmarks: [],
  css: '',
}

test('a page comes through as it was written; nothing an author writes is a template', async () => {
  const files = await new OctavoEpub(publication, new Map()).files()
  const page = String(files.get('EPUB/text/one.xhtml' as never))
  expect(page).toContain(publication.pages[0]?.xhtml)
  expect(page).toContain('<title>&lt;%= process.version %&gt;</title>')
})

test('genEpub, which everybody knows, gives the canonical archive too', async () => {
  const files = await new OctavoEpub(publication, new Map()).files()
  const archive = await new OctavoEpub(publication, new Map()).genEpub()
  expect(archive).toEqual(Buffer.from(writeZip(files, ['mimetype'])))
})

test('a picture or a cover that the library would fetch by itself stops it', async () => {
  class WithImage extends OctavoEpub {
    override images = [{ url: 'file:///etc/hostname', id: 'x', extension: 'png', mediaType: 'image/png' }]
  }
  class WithCover extends OctavoEpub {
    override cover = { extension: 'png', mediaType: 'image/png' }
  }
  await expect(new WithImage(publication, new Map()).files()).rejects.toThrow(/about to fetch/)
  await expect(new WithCover(publication, new Map()).files()).rejects.toThrow(/about to fetch/)
})
