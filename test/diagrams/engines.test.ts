import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import type { Diagram } from '../../scripts/book/diagram.ts'
import { diagramCache, noCache } from '../../scripts/diagrams/cache.ts'
import { createDrawing, drawNothing } from '../../scripts/diagrams/draw.ts'
import { engines } from '../../scripts/diagrams/engines/index.ts'
import { finishDrawing } from '../../scripts/diagrams/finish-drawing.ts'
import { readTheme } from '../../scripts/themes/read-theme.ts'
import { scratchFolder } from '../cli/folders.ts'

const theme = readTheme('octavo', [])
const draw = createDrawing(() => theme, noCache, {})
const dot = (source: string): Diagram => ({ language: 'dot', source })
const mermaid = (source: string): Diagram => ({ language: 'mermaid', source })

async function svgOf(diagram: Diagram): Promise<string> {
  const [drawn] = await draw([diagram])
  if (drawn?.ok !== true) throw new Error(`not drawn: ${drawn?.reason}`)
  return drawn.svg
}

test('a graph is lettered in the theme’s faces and drawn in its colours', async () => {
  const svg = await svgOf(dot('digraph { a -> b [label=x color=accent]; b [fontname="Courier New"] }'))
  const families = new Set([...svg.matchAll(/font-family="([^"]*)"/g)].map(([, family]) => family))
  expect(families).toEqual(new Set(['Source Sans 3', 'Source Code Pro']))
  expect(svg).toContain(`fill="${theme.tokens.ink}"`)
  expect(svg).toContain(`stroke="${theme.tokens.accent}"`)
  expect(svg).not.toMatch(/<title|<!--| id=|xml:space/)
})

test('words like those of the theme’s colours stay words in a label, and a brace in a comment opens no graph', async () => {
  const svg = await svgOf(dot('/* { */ digraph "{" { a [label="color=accent"] }'))
  expect(svg).toContain('>color=accent<')
})

test('letters that are wider than Graphviz reckons are made smaller, so that they fit', async () => {
  const wide = { ...theme, faces: theme.faces.map((face) => (face.use === 'sans' ? { ...face, ...mono() } : face)) }
  const [drawn] = await engines.dot.draw(['graph { illimitably }'], { theme: wide })
  const size = Number(/font-size="([\d.]+)"/.exec(drawn?.ok === true ? drawn.svg : '')?.[1])
  expect(size).toBeLessThan(10)
})

function mono() {
  const face = theme.faces.find(({ use, weight }) => use === 'mono' && weight === 600)
  return { family: face?.family ?? '', path: face?.path ?? '', weight: 600 }
}

test('the same graph gives the same bytes', async () => {
  const source = dot('digraph { layout=neato; a -> {b c d}; c -> d }')
  expect(await svgOf(source)).toBe(await svgOf(source))
})

test('a diagram is named in itself and holds nothing that would be fetched', async () => {
  const svg = await svgOf(dot('digraph { a [URL="https://example.org/" tooltip="t"] }'))
  const { asset } = finishDrawing(svg, 'x', { title: 'A & B', description: 'Words.' })
  const text = new TextDecoder().decode(asset?.bytes)
  expect(text).toMatch(/^<svg role="img" [^>]*><title>A &amp; B<\/title><desc>Words\.<\/desc>/)
  expect(text).not.toContain('example.org')
})

test('what was drawn is kept in a folder, and nothing depends on it', async () => {
  const folder = scratchFolder()
  const cache = diagramCache(folder)
  const first = await createDrawing(() => theme, cache, {})([dot('graph { kept }')])
  const key = cache.keyOf(dot('graph { kept }'), engines.dot.version, theme)
  expect(first).toEqual([{ ok: true, svg: cache.read(key) }])
  cache.write(key, '<svg/>')
  expect(await createDrawing(() => theme, cache, {})([dot('graph { kept }')])).toEqual([{ ok: true, svg: '<svg/>' }])
  const unwritable = diagramCache('/dev/null/no')
  expect(await createDrawing(() => theme, unwritable, {})([dot('graph { kept }')])).toEqual(first)
})

test('the versions in the cache’s keys are those that are installed', () => {
  const require = createRequire(import.meta.url)
  const { dependencies, optionalDependencies } = JSON.parse(
    readFileSync(require.resolve('../../package.json'), 'utf8'),
  ) as Record<string, Record<string, string>>
  expect(engines.dot.version).toBe(dependencies?.['@hpcc-js/wasm-graphviz'])
  expect(engines.mermaid.version).toBe(optionalDependencies?.['mermaid'])
})

test('Mermaid draws with letters as text, twice the same, and tells its mistakes', { timeout: 120_000 }, async () => {
  const flow = mermaid('flowchart LR\n  A[Start] --> B{late?}\n  B -->|yes| C')
  const [first, second, wrong] = await draw([flow, mermaid(`${flow.source}\n`), mermaid('flowchart LR\n  A -->\n  ]')])
  if (first?.ok !== true || second?.ok !== true) throw new Error('not drawn')
  expect(first.svg).toContain('font-family="Source Sans 3"')
  expect(first.svg).toMatch(/>Start</)
  expect(first.svg).not.toMatch(/foreignObject|#drawing[ {]|@keyframes/)
  expect(second.svg).toBe(first.svg)
  expect(wrong).toMatchObject({ ok: false, ruleId: 'diagram-syntax', line: 3 })
})

test('without a browser Mermaid says so', async () => {
  const [drawn] = await createDrawing(() => theme, noCache, { browserPath: '/nowhere/chrome' })([
    mermaid('flowchart LR'),
  ])
  expect(drawn).toMatchObject({ ok: false, ruleId: 'browser-missing' })
})

test('where nothing draws, every diagram is told', async () => {
  const answers = await drawNothing([dot('graph {}'), mermaid('pie')])
  expect(answers.map((answer) => answer.ok || answer.ruleId)).toEqual(['diagram-engine', 'diagram-engine'])
})
