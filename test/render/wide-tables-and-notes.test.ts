import { describe, expect, test } from 'vitest'
import type { OutputConfig } from '../../scripts/book/config.ts'
import { elements } from '../../scripts/elements/index.ts'
import { bookFrom } from '../manuscripts/in-memory.ts'
import { htmlOf, withoutOpenings } from '../manuscripts/judge.ts'

const page = { width: 177.8, height: 254 }
const kindle = { name: 'kindle', format: 'epub', profile: 'kindle', page } as const
const screen = { name: 'screen', format: 'pdf', profile: 'screen', page } as const
const web = { name: 'web', format: 'web', profile: 'standard', page } as const

async function htmlIn(output: Partial<OutputConfig>, chapter: string): Promise<string> {
  const files = new Map([
    ['book.yaml', 'title: T\nauthors: [A]\nslug: t\ndate: 2026-11-22\ncontents: { chapters: [chapters/one.md] }\n'],
    ['chapters/one.md', chapter],
  ])
  const usual = { theme: 'octavo', links: 'live', openings: 'next', built: 'always' } as const
  const read = await bookFrom(files)
  // Every field that rendering asks for is there.
  return withoutOpenings(htmlOf(read, elements, { ...usual, ...output } as OutputConfig).html)
}

const stacked = `# T

| Operation | Latency | < | Remark |
| --------- | ------- | - | ------ |
| ^         | p50     | p99 | ^    |
| read      | 1       | 2 | [mark]{.index} |
| write     | 3       | < |        |
| sync      | 5       | 6 | two    |
| ^         | 7       | < | ^      |

: Stacked.[^n] {#tbl:x header-rows=2 wide=stack .header-column}

Again.[^n]

[^n]: A note.
`

describe('a table that is stacked', () => {
  test('on Kindle: each row a block, each line with its heading as text; no second way back in notes', async () => {
    expect(await htmlIn(kindle, stacked)).toBe(`<figure id="tbl-x" class="table header-column stacked">
  <figcaption><span class="label">Table 1.1</span> Stacked.<a id="one_note-1-call" href="#one_note-1" class="note-call" epub:type="noteref" role="doc-noteref">1</a></figcaption>
  <div class="stack-row">
    <p class="stack-title"><span class="stack-label">Operation:</span> read</p>
    <p class="stack-line"><span class="stack-label">Latency, p50:</span> 1</p>
    <p class="stack-line"><span class="stack-label">Latency, p99:</span> 2</p>
    <p class="stack-line"><span class="stack-label">Remark:</span> mark</p>
  </div>
  <div class="stack-row">
    <p class="stack-title"><span class="stack-label">Operation:</span> write</p>
    <p class="stack-line"><span class="stack-label">Latency, p50, p99:</span> 3</p>
  </div>
  <div class="stack-row">
    <p class="stack-title"><span class="stack-label">Operation:</span> sync</p>
    <p class="stack-line"><span class="stack-label">Latency, p50:</span> 5</p>
    <p class="stack-line"><span class="stack-label">Latency, p99:</span> 6</p>
    <p class="stack-line"><span class="stack-label">Remark:</span> two</p>
  </div>
  <div class="stack-row">
    <p class="stack-title"><span class="stack-label">Operation:</span> sync</p>
    <p class="stack-line"><span class="stack-label">Latency, p50, p99:</span> 7</p>
    <p class="stack-line"><span class="stack-label">Remark:</span> two</p>
  </div>
</figure>
<p>Again.<a id="one_note-1-call-2" href="#one_note-1" class="note-call" epub:type="noteref" role="doc-noteref">1</a></p>
<section class="notes" epub:type="footnotes" aria-label="Notes">
  <aside id="one_note-1" class="note" epub:type="footnote" role="doc-footnote">
    <p><a href="#one_note-1-call" class="note-number" epub:type="backlink" role="doc-backlink">1</a> A note.</p>
  </aside>
</section>
`)
  })
  test('on Kindle a list may be the title of a row', async () => {
    const html = await htmlIn(kindle, '# T\n\n::: table {wide=stack}\n- - A\n  - B\n- - - x\n    - y\n  - z\n:::\n')
    expect(html).toContain('<p class="stack-title"><span class="stack-label">A:</span> •&nbsp;x<br>•&nbsp;y</p>')
    expect(html).not.toContain('<ul')
  })
  test('on a page: a table', async () => {
    const html = await htmlIn(screen, stacked)
    expect(html).toContain('<figure id="tbl-x" class="table header-column">')
    expect(html).not.toContain('data-label')
  })
})

const wide = (strategy: string): string => `# T

| Internationalization | Uncharacteristically | Incomprehensibly | Electroencephalographically |
| -------------------- | -------------------- | ---------------- | --------------------------- |
| a                    | b                    | c                | d                           |

: Wide. {wide=${strategy}}
`

describe('a table that is too wide', () => {
  test('is rotated on pages and stacked elsewhere', async () => {
    expect(await htmlIn(screen, wide('rotate'))).toContain('<figure class="table rotate">')
    expect(await htmlIn(kindle, wide('rotate'))).toContain('<figure class="table stacked">')
    expect(await htmlIn(web, wide('rotate'))).toContain('<figure class="table stack">')
  })
  test('shrinks as far as it must, no further than can be read', async () => {
    expect(await htmlIn(screen, wide('shrink'))).toMatch(/<figure class="table shrink-9[05]">|<figure class="table">/)
    expect(await htmlIn(kindle, wide('shrink'))).toContain('<figure class="table shrink-75">')
    expect(await htmlIn({ ...kindle, profile: 'standard' }, wide('shrink'))).toContain('narrow-shrink-75')
    expect(await htmlIn(web, wide('shrink'))).toContain('<figure class="table">')
  })
})

test('blocks in cells: on Kindle paragraphs and entries of lists are lines', async () => {
  const html = await htmlIn(kindle, '# T\n\n::: table\n- - a\n- - One.\n\n    Two.\n\n    - x\n:::\n')
  expect(html).toContain('One.<br><br>Two.')
  expect(html).not.toContain('<p>')
  expect(html).toContain('<br>•&nbsp;x')
})

test('notes beside the text on the web, each tied to its call and below the one before', async () => {
  const text = '# T\n\nA claim.[^a]{.side} At the end.[^b] Another.^[On the spot.]{.side}\n\n[^a]: A.\n\n[^b]: B.\n'
  const html = await htmlIn(web, text)
  expect(html).toContain(
    '<aside id="one_note-1" class="note beside" epub:type="footnote" role="doc-footnote" style="anchor-name: --one_note-1; top: max(anchor(--one_note-1-call top))">',
  )
  expect(html).toContain('<aside id="one_note-2" class="note" epub:type="footnote" role="doc-footnote">')
  expect(html).toContain('top: max(anchor(--one_note-3-call top), anchor(--one_note-1 bottom))')
  expect(html.match(/style="anchor-name: --one_note-\d-call"/g)).toHaveLength(2)
  expect(await htmlIn(screen, text)).not.toContain('beside')
})
