import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import type { VFileMessage } from 'vfile-message'
import { message } from '../../base/message.ts'
import type { Package } from '../../book/format.ts'
import { textOf } from './html.ts'

/**
 * Looks at the finished pages as a browser would: what its parser makes of each is what was written; ids are
 * unique in a page; every link, sheet and picture leads to a file of the edition, every fragment to an id; nothing is
 * fetched from elsewhere. What it finds are bugs of Octavo or of a theme, never of an author, and stop the edition.
 */
export function judge(files: Package): VFileMessage[] {
  const messages: VFileMessage[] = []
  const report: Report = (file, ruleId, reason) => {
    messages.push(
      message({ severity: 'error', ruleId, reason, file, note: 'Please report this: it is a bug of Octavo.' }),
    )
  }
  const pages = new Map<string, Page>()
  for (const [path, content] of files) {
    if (path.endsWith('.html')) pages.set(path, read(path, String(content), report))
    if (path.endsWith('.css')) judgeSheet(path, String(content), files, report)
  }
  for (const [path, page] of pages) judgePage(path, page, files, pages, report)
  return messages
}

type Report = (file: string, ruleId: string, reason: string) => void

interface Page {
  readonly tree: Root
  readonly ids: ReadonlySet<string>
}

function read(path: string, html: string, report: Report): Page {
  const tree = fromHtml(html, {
    onerror: (found) =>
      report(path, 'web-markup', `Unexpected markup at ${found.line}:${found.column}: ${found.reason}`),
  })
  // A parser mends what is nested wrongly without a word; written again it is not what it was.
  const at = firstDifference(html, textOf(tree))
  if (at !== undefined) {
    const line = html.slice(0, at).split('\n').length
    report(
      path,
      'web-markup',
      `Unexpected nesting in line ${line}, which browsers read differently: \`${html.slice(Math.max(0, at - 40), at + 40)}\``,
    )
  }
  const ids = new Set<string>()
  visit(tree, 'element', ({ properties: { id } }) => {
    if (typeof id !== 'string') return
    if (ids.has(id)) report(path, 'web-id', `Unexpected second id \`${id}\` in a page`)
    ids.add(id)
  })
  return { tree, ids }
}

function firstDifference(one: string, other: string): number | undefined {
  if (one === other) return undefined
  let at = 0
  while (one[at] === other[at]) at += 1
  return at
}

/** What a browser fetches by itself, and with which attribute it is named. */
const fetched: Readonly<Record<string, string>> = {
  img: 'src',
  script: 'src',
  iframe: 'src',
  source: 'src',
  audio: 'src',
  video: 'src',
  link: 'href',
}

/** Relations of `<link>` that only name an address. */
const named: ReadonlySet<string> = new Set(['canonical', 'alternate', 'license'])

function judgePage(
  path: string,
  { tree, ids }: Page,
  files: Package,
  pages: ReadonlyMap<string, Page>,
  report: Report,
): void {
  visit(tree, 'element', (element) => {
    const isFetched = fetched[element.tagName] !== undefined && !isNamed(element)
    for (const attribute of ['href', 'src']) {
      const address = element.properties[attribute]
      if (typeof address !== 'string') continue
      if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) {
        if (isFetched && !address.startsWith('data:'))
          report(path, 'web-remote', `Unexpected \`${address}\`, expected a file of the edition`)
        continue
      }
      const [name = '', fragment] = address.split('#')
      // A path of the map that is none of its own is simply not found.
      if (name !== '' && !files.has(decodeURIComponent(name) as never))
        report(path, 'web-link', `Unexpected link to \`${address}\`, which is no file of the edition`)
      else if (fragment !== undefined && !(name === '' ? ids : pages.get(name)?.ids)?.has(decodeURIComponent(fragment)))
        report(path, 'web-link', `Unexpected link to \`${address}\`, which no element has as its id`)
    }
  })
}

function isNamed({ tagName, properties }: Element): boolean {
  const rel = properties['rel']
  return tagName === 'link' && Array.isArray(rel) && rel.some((word) => named.has(word))
}

function judgeSheet(path: string, css: string, files: Package, report: Report): void {
  for (const [, address = ''] of css.matchAll(/url\(\s*["']?([^"')]*)/g)) {
    if (address.startsWith('data:') || address.startsWith('#')) continue
    const { pathname, origin } = new URL(address, `http://octavo.invalid/${path}`)
    if (origin !== 'http://octavo.invalid')
      report(path, 'web-remote', `Unexpected \`${address}\`, expected a file of the edition`)
    else if (!files.has(decodeURIComponent(pathname.slice(1)) as never))
      report(path, 'web-link', `Unexpected \`${address}\`, which is no file of the edition`)
  }
  if (/@import\b/.test(css)) report(path, 'web-remote', 'Unexpected `@import` in the sheet, expected everything in one')
}
