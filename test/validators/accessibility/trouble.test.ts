import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, onTestFinished, test, vi } from 'vitest'
import { sharedBrowser } from '../../../scripts/base/browser/shared-browser.ts'
import type { Inspection, ValidatorTools } from '../../../scripts/book/validator.ts'
import { readPublication } from '../../../scripts/publication/read-publication.ts'
import { findAce, type Ace } from '../../../scripts/validators/accessibility/ace/find-ace.ts'
import { inspectAccessibility } from '../../../scripts/validators/accessibility/inspect.ts'
import { lookAtPages } from '../../../scripts/validators/accessibility/pages/look-at-pages.ts'
import { pagesOf } from '../../../scripts/validators/accessibility/pages/pages-of.ts'
import { edited, makeEpub, type Overlay } from '../../epub-fixture.ts'
import { textOfMessage } from './text-of.ts'

const browser = sharedBrowser()
afterAll(() => browser.close())

const slow = { timeout: 120_000 }

async function inspect(overlay: Overlay, tools: Partial<ValidatorTools> = {}, ace = findAce()): Promise<Inspection> {
  const publication = await readPublication('book.epub', makeEpub(overlay))
  return inspectAccessibility(publication, { destination: 'epub', browser: browser.get, ...tools }, () => ace)
}

const said = ({ messages }: Inspection): string[] => messages.map(textOfMessage)

/** Ace, but its process runs this text in place of Ace's own. */
function standIn(text: string): Ace {
  const ace = findAce()
  if (ace === undefined) throw new Error('Ace is not installed')
  const folder = mkdtempSync(path.join(tmpdir(), 'octavo-stand-in-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const core = path.join(folder, 'core.cjs')
  writeFileSync(core, text)
  return { ...ace, core, folders: [...ace.folders, folder + path.sep] }
}

test('a machine without a browser', async () => {
  const none = sharedBrowser({ configured: '/nowhere/chrome' })
  const without = await inspect({}, { browser: none.get })
  expect(said(without)).toEqual([
    'error  accessibility-unavailable Neither Ace nor the contrast of text could be asked, since no browser works on this machine',
  ])
  expect(without.messages[0]?.note).toContain('/nowhere/chrome')
  expect(without.evidence.at(-1)).toBe('nobody looked at the pages (accessibility-unavailable)')
  expect(said(await inspect({}, { browser: undefined }))).toHaveLength(1)
})

test('an installation without Ace still measures contrast', slow, async () => {
  const grey = edited('OEBPS/c2.xhtml', '<p>After', '<p style="color: #999">After')
  const publication = await readPublication('book.epub', makeEpub(grey))
  const tools: ValidatorTools = { destination: 'epub', browser: browser.get }
  const without = await inspectAccessibility(publication, tools, () => undefined)
  expect(said(without).map((text) => text.split(' ').slice(0, 3).join(' '))).toEqual([
    'error  accessibility-unavailable',
    'error OEBPS/c2.xhtml:16:5 a11y-contrast',
  ])
  expect(without.evidence).toContain('Ace was not run')
  const nowhere = pathToFileURL(path.join(tmpdir(), 'nowhere/module.js')).href
  expect(findAce(nowhere)).toBeUndefined()
})

test('an Ace that hangs, fails, or writes nonsense', slow, async () => {
  const hanging = await inspect({}, { timeLimit: 5 }, standIn('module.exports = () => { while (true); }'))
  expect(said(hanging)).toEqual([
    'error  accessibility-time-limit Ace by DAISY gave no verdict: it did not end within 5 s',
  ])
  const failing = await inspect({}, {}, standIn('module.exports = async () => { throw new Error("no reason") }'))
  expect(said(failing)).toEqual([
    'error  accessibility-unavailable Ace by DAISY gave no verdict: it left no report (exit code 1): Error: no reason',
  ])
  const talking = await inspect({}, {}, standIn('module.exports = async () => ["", { assertions: "many" }]'))
  expect(said(talking)[0]).toMatch(/^error {2}accessibility-unavailable Ace by DAISY gave no verdict: /)
})

test('its process reads its packages and its folder, writes to its folder, and starts nothing', slow, async () => {
  const attempts = `
    const attempt = (work) => { try { work(); return 'done' } catch (error) { return error.code } }
    module.exports = async (book, { cwd }) => {
      const fs = require('node:fs')
      throw new Error([
        attempt(() => fs.readFileSync('/etc/passwd')),
        attempt(() => fs.readFileSync(${JSON.stringify(import.meta.filename)})),
        attempt(() => fs.writeFileSync(cwd + '/../octavo-was-here', '')),
        attempt(() => require('node:child_process').execSync('true')),
        attempt(() => fs.readFileSync(book + '/META-INF/container.xml')),
        Object.keys(process.env).filter((name) => /^(HOME|TMPDIR)$/.test(name)).every((name) => process.env[name] === cwd),
      ].join())
    }`
  const denied = 'ERR_ACCESS_DENIED'
  const { messages } = await inspect({}, {}, standIn(attempts))
  expect(messages[0]?.reason).toContain(`Error: ${[denied, denied, denied, denied, 'done', 'true'].join()}`)
})

test('a chapter that is a file of this machine', slow, async () => {
  const outside = edited('OEBPS/package.opf', 'href="c2.xhtml"', `href="${'%2e%2e/'.repeat(12)}etc/passwd"`)
  const { messages } = await inspect(outside)
  expect(messages.map(({ reason }) => reason).join('\n')).toMatch(/gave no verdict: .*(?:restricted|ERR_ACCESS_DENIED)/)
})

test('a book that is built to exhaust', async () => {
  const bomb = edited('OEBPS/c2.xhtml', '<!DOCTYPE html>', '<!DOCTYPE html [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>')
  const refused = await inspect(bomb, {
    browser: () => {
      throw new Error('The browser was asked for')
    },
  })
  expect(said(refused)).toEqual([
    'error  accessibility-refused The pages were not shown in a browser, since the EPUB would endanger it: epub-entity-bomb',
  ])
})

test('more documents than there is time for', slow, async () => {
  const { messages, evidence } = await inspect(
    {},
    { timeLimit: 0 },
    standIn('module.exports = async () => ["", { assertions: [] }]'),
  )
  expect(messages.map(({ ruleId }) => ruleId)).toContain('accessibility-time-limit')
  expect(evidence.join()).not.toContain('on 3 of 3')
})

test('a browser that ends in the middle', slow, async () => {
  const mortal = sharedBrowser()
  onTestFinished(() => mortal.close())
  const launched = await mortal.get()
  await launched.value?.close()
  const { messages } = await inspect({}, { browser: () => Promise.resolve(launched) })
  expect(messages.map(({ ruleId }) => ruleId)).toContain('accessibility-unavailable')
  expect(messages[0]?.reason).toBe('The browser ended after 0 of 3 documents')
})

test('a document that cannot be read keeps nobody from looking at the others', slow, async () => {
  const { messages, evidence } = await inspect({ 'OEBPS/c2.xhtml': '<html xmlns="http://www.w3.org/1999/xhtml"><p>' })
  expect(messages.map(({ ruleId }) => ruleId)).not.toContain('accessibility-unavailable')
  expect(evidence[1]).toMatch(/^Ace by DAISY .* on 2 of 3 documents$/)
})

test('nothing of a book runs, reads or leaves', slow, async () => {
  // A folder of its own: other processes of this machine may be at work in the common one.
  const temporary = mkdtempSync(path.join(tmpdir(), 'octavo-trouble-'))
  vi.stubEnv('TMPDIR', temporary)
  onTestFinished(() => {
    vi.unstubAllEnvs()
    rmSync(temporary, { recursive: true, force: true })
  })
  const visits: string[] = []
  const server = createServer((request, response) => {
    visits.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`
  const secret = pathToFileURL(import.meta.filename).href
  const page = `<html xmlns="http://www.w3.org/1999/xhtml" lang="en">
<head><title>untouched</title>
<meta http-equiv="refresh" content="0; url=c1.xhtml"/>
<link rel="stylesheet" href="${origin}/sheet"/><link rel="preload" as="image" href="${origin}/preload"/><link rel="preconnect" href="${origin}"/>
<style>@import '${origin}/import'; p { background: url(${origin}/ground) }</style>
<script>document.title = 'touched'; fetch('${origin}/fetch'); fetch('${secret}').then((r) => r.text()).then((t) => fetch('${origin}/' + t))</script>
<script src="${origin}/script"/></head>
<body onload="document.title = 'touched'"><p id="figure">Text</p><h1 id="c2">Head</h1>
<img src="${origin}/img" onerror="document.title = 'touched'" alt=""/><img src="${secret}" alt=""/>
<iframe title="a" src="${secret}"/><iframe title="b" src="${origin}/frame"/><iframe title="c" src="javascript:parent.document.title='touched'"/>
<iframe title="d" srcdoc="&lt;script>parent.document.title='touched'&lt;/script>"/>
<svg xmlns="http://www.w3.org/2000/svg" onload="document.title = 'touched'"><script>document.title = 'touched'</script></svg>
<object data="${secret}" type="text/plain"/><video preload="auto" src="${origin}/film"/></body></html>`
  const publication = await readPublication('book.epub', makeEpub({ 'OEBPS/c2.xhtml': page }))
  const launched = await browser.get()
  if (launched.value === undefined) throw new Error('No browser')
  const looks = await lookAtPages(
    launched.value,
    publication,
    pagesOf(publication),
    async (tab) => {
      const seen: unknown = await tab.evaluate(`JSON.stringify([document.title, location.pathname])`)
      const beyond = tab.frames().filter((frame) => /^(?:file|http):/.test(frame.url()))
      return `${String(seen)} ${beyond.length} frames beyond the book`
    },
    { timeLimit: 60 },
  )
  expect(looks.get('OEBPS/c2.xhtml')).toEqual({ value: '["untouched","/OEBPS/c2.xhtml"] 0 frames beyond the book' })
  const judged = await inspect({ 'OEBPS/c2.xhtml': page })
  expect(judged.evidence[1]).toContain('on 3 of 3 documents')
  expect(visits).toEqual([])
  expect(readdirSync(temporary).filter((name) => name.startsWith('octavo-ace-'))).toEqual([])
})
