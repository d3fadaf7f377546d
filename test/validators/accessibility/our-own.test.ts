import { afterAll, expect, test } from 'vitest'
import { sharedBrowser } from '../../../scripts/base/browser/shared-browser.ts'
import { epub } from '../../../scripts/formats/epub/epub.ts'
import { readPublication } from '../../../scripts/publication/read-publication.ts'
import { accessibility } from '../../../scripts/validators/accessibility/index.ts'
import { output, pagedBook, theme } from '../../formats/epub/small-book.ts'
import { textOfMessage } from './text-of.ts'

const browser = sharedBrowser()
afterAll(() => browser.close())

/** The theme of the tests colours its text, to show what becomes of a colour; a theme for readers must not. */
const plain = { ...theme, css: theme.css.replace('color: var(--ink);', '') }

/** Larger books of ours are judged by `octavo validate --only accessibility`, on what CI built. */
test.each(['standard', 'kindle'] as const)(
  'the %s EPUB of the small book, with parts, a page list, notes, pictures and equations',
  { timeout: 120_000 },
  async (profile) => {
    const assembled = await epub.assemble(pagedBook(), plain, output(profile))
    const { bytes } = await epub.pack(assembled.package, pagedBook(), output(profile), {})
    const publication = await readPublication('book.epub', bytes)
    const { messages } = await accessibility.inspect(publication, { destination: 'epub', browser: browser.get })
    expect(messages.map(textOfMessage)).toEqual([])
  },
)
