import sharp from 'sharp'
import { expect, test } from 'vitest'
import { severityOf } from '../../scripts/base/message.ts'
import type { OutputConfig } from '../../scripts/book/config.ts'
import { lineOnPage } from '../../scripts/book/measures.ts'
import { elements } from '../../scripts/elements/index.ts'
import { fitPictures } from '../../scripts/pictures/fit-pictures.ts'
import { createMathRenderer } from '../../scripts/render/math-renderer.ts'
import { render } from '../../scripts/render/render.ts'
import { bookFrom } from '../manuscripts/in-memory.ts'

const yaml = `title: A Test
authors: [Ada Example]
slug: test
date: 2026-11-22
contents: { chapters: [chapters/one.md] }
`

async function photograph(width: number, height: number): Promise<Uint8Array> {
  const background = { r: 200, g: 80, b: 20 }
  return sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer()
}

/** A chapter with its pictures as an output of book.yaml shows them. */
async function fitted(chapter: string, pictures: Readonly<Record<string, Uint8Array>>, name: string) {
  const files = new Map<string, string | Uint8Array>([
    ['book.yaml', yaml],
    ['chapters/one.md', chapter],
    ...Object.entries(pictures),
  ])
  const { book, formulas, highlight } = await bookFrom(files)
  const output: OutputConfig | undefined = book?.config.outputs[name]
  if (book === undefined || formulas === undefined || highlight === undefined || output === undefined)
    throw new Error('The manuscript of the test is wrong')
  const math = createMathRenderer(formulas, 'page')
  return fitPictures(render(book, { elements, math, highlight, output }), output, lineOnPage(output))
}

test('what is too large is fitted once, told once, and shown in its new size', async () => {
  const chapter =
    '# Title\n\n![A.](figures/a.jpg){alt="a"}\n\n![B.](figures/a.jpg){alt="b"}\n\n![C.](figures/c.jpg){alt="c"}'
  const pictures = { 'figures/a.jpg': await photograph(4000, 3000), 'figures/c.jpg': await photograph(200, 100) }
  const { rendered, messages, done } = await fitted(chapter, pictures, 'epub')
  expect(messages.map(({ ruleId, note }) => [ruleId, note])).toEqual([
    ['image-fitted', expect.stringMatching(/^figures\/a\.jpg: 4000 × 3000 → 1600 × 1200 pixels, \d+ kB → \d+ kB$/)],
  ])
  expect(done).toEqual([expect.stringMatching(/^1 picture fitted, /)])
  expect(JSON.stringify(rendered.documents[0]?.tree).match(/"width":\d+,"height":\d+/g)).toEqual([
    '"width":1600,"height":1200',
    '"width":1600,"height":1200',
    '"width":200,"height":100',
  ])
  expect(
    (
      await fitted(
        chapter,
        { 'figures/a.jpg': pictures['figures/c.jpg'], 'figures/c.jpg': pictures['figures/c.jpg'] },
        'epub',
      )
    ).messages,
  ).toEqual([])
})

test('print says which pictures are too coarse for their place, at the picture', async () => {
  const chapter =
    '# Title\n\n![A.](figures/a.jpg){alt="a" width="50%"}\n\n![A.](figures/a.jpg){alt="a" width="1in"}\n\n::: figure {caption="Two." layout="2"}\n![B.](figures/a.jpg){alt="b" width="100%"}\n\n![C.](figures/c.jpg){alt="c"}\n:::'
  const pictures = { 'figures/a.jpg': await photograph(400, 300), 'figures/c.jpg': await photograph(1400, 100) }
  const { messages } = await fitted(chapter, pictures, 'print')
  expect(messages.map(({ line, ruleId, reason }) => `${line} ${ruleId} ${reason}`)).toEqual([
    // Black ink alone prints them.
    'undefined image-fitted Unexpected size or kind of 2 pictures for `print`: 2 pictures fitted, 3 kB → 2 kB',
    '3 image-resolution Unexpected 165 dots to the inch of `figures/a.jpg` in `print`, expected 300',
    '8 image-resolution Unexpected 165 dots to the inch of `figures/a.jpg` in `print`, expected 300',
  ])
  const larger = chapter.replace('50%', '100%')
  const severities = (await fitted(larger, pictures, 'print')).messages.map(severityOf)
  expect(severities).toEqual(['info', 'warning', 'warning'])
  expect((await fitted(chapter, pictures, 'screen')).messages).toEqual([])
})
