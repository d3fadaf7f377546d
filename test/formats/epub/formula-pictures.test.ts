import { beforeAll, describe, expect, test } from 'vitest'
import type { OutputConfig } from '../../../scripts/book/config.ts'
import type { Package } from '../../../scripts/book/format.ts'
import type { PackagePath } from '../../../scripts/book/names.ts'
import { elements } from '../../../scripts/elements/index.ts'
import { assemble } from '../../../scripts/formats/epub/assemble.ts'
import { createMathRenderer } from '../../../scripts/render/math-renderer.ts'
import { render } from '../../../scripts/render/render.ts'
import { readTheme } from '../../../scripts/themes/read-theme.ts'
import { bookFrom } from '../../manuscripts/in-memory.ts'

const yaml = `title: T
authors: [A]
slug: t
date: 2026-11-22
contents: { chapters: [chapters/one.md] }
outputs:
  epub: {}
  svg: { extends: epub, math: svg }
  png: { extends: epub, math: png }
  kindle-png: { extends: kindle, math: png }
`
const chapter = `# One

The sum $x^2$ and again $x^2$, said otherwise: $x^2$\{alt="x times x"}.

$$ \\left( \\sum_{k=1}^n k \\right) $$ {#eq:a}

\\begin{align}
a &= b \\label{eq:r} \\\\
c &= d
\\end{align}
`

async function build(name: string): Promise<Package> {
  const files = new Map([
    ['book.yaml', yaml],
    ['chapters/one.md', chapter],
  ])
  const { book, formulas, highlight, messages } = await bookFrom(files)
  expect(messages).toEqual([])
  const output = book?.config.outputs[name] as OutputConfig // The book has it, or the test fails at once.
  if (book === undefined || formulas === undefined || highlight === undefined) throw new Error('no book')
  const math = createMathRenderer(formulas, 'reflowable', output)
  const rendered = render(book, { elements, math, highlight, output })
  const theme = readTheme(
    'octavo',
    elements.map((element) => element.name),
  )
  const made = await assemble(rendered, theme, output)
  expect(made.messages).toEqual([])
  return made.package
}

const text = (files: Package, path: string): string => String(files.get(path as PackagePath))

describe('formulas as drawings', () => {
  let files: Package
  beforeAll(async () => {
    files = await build('svg')
  })

  test('stand in the page, in its colour, with their words, size and baseline', () => {
    const page = text(files, 'EPUB/text/one.xhtml')
    expect(page).not.toContain('<math')
    expect(page).toMatch(
      /<svg [^>]*class="math-picture" role="img" aria-label="x\^2" style="vertical-align:-?[\d.]+em" width="[\d.]+em" height="[\d.]+em"/,
    )
    expect(page).toContain('aria-label="x times x"')
    expect(page).toContain('currentColor')
    expect(page).not.toMatch(/data-mjx|data-mml|xlink/)
  })

  test('are told of in the package, where nothing claims MathML', () => {
    const opf = text(files, 'EPUB/package.opf')
    expect(opf).not.toContain('mathml')
    expect(opf).not.toContain('MathML')
    expect(opf).toContain('describedMath')
    expect(opf).toMatch(/one\.xhtml"[^>]*properties="svg"/)
  })
})

describe.each(['png', 'kindle-png'])('formulas as pictures: %s', (name) => {
  test('one file for all that look the same, sized and placed in em', async () => {
    const files = await build(name)
    const page = text(files, 'EPUB/text/one.xhtml')
    const images = [...page.matchAll(/<img [^>]*>/g)].map(([tag]) => tag)
    expect(images).toHaveLength(6)
    const sources = images.map((tag) => /src="([^"]+)"/.exec(tag)?.[1])
    expect(new Set(sources).size).toBe(4)
    for (const tag of images) expect(tag).toMatch(/style="width:[\d.]+em;height:auto;vertical-align:-?[\d.]+em"/)
    expect(images[2]).toContain('alt="x times x"')
    const opf = text(files, 'EPUB/package.opf')
    expect(opf).not.toContain('MathML')
    expect(opf).toContain('alternativeText')
    const [first] = sources
    const bytes = files.get(`EPUB/${first?.replace('../', '')}` as PackagePath)
    expect(
      Buffer.from(bytes as Uint8Array)
        .subarray(1, 4)
        .toString('latin1'),
    ).toBe('PNG')
  })
})

test('without a word in book.yaml formulas are MathML', async () => {
  const files = await build('epub')
  expect(text(files, 'EPUB/text/one.xhtml')).toContain('<math')
  expect(text(files, 'EPUB/package.opf')).toContain('MathML')
})
