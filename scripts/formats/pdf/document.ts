import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { BookConfig } from '../../book/config.ts'
import { blankId, endOfBook } from './blank-pages.ts'
import { blankPageNames, isDisplayed, type Run } from './page-name.ts'

/** A run of pages with its finished content. */
export interface PlacedRun {
  readonly run: Run
  readonly children: readonly ElementContent[]
}

/**
 * The whole book as one HTML document. Every id of `targets` is linked once from a list that is never shown: Chromium
 * writes a named destination for what something links to, and for nothing else.
 */
export function bookDocument(runs: readonly PlacedRun[], targets: readonly string[], config: BookConfig): string {
  const sections = runs.flatMap(({ run, children }, index): Element[] => [
    // It counts with the pages that it follows: the one before the body ends the front matter.
    ...(run.recto ? [blank(run.name, runs[index - 1]?.run.front ?? run.front)] : []),
    section(run, children),
  ])
  sections.push(blank(endOfBook, runs.at(-1)?.run.front ?? false))
  const anchors = h(
    'nav',
    { hidden: true },
    targets.map((id) => h('a', { href: `#${id}` })),
  )
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
    h('title', config.title),
    h('link', { rel: ['stylesheet'], href: 'book.css' }),
  ])
  const root: Root = {
    type: 'root',
    children: [{ type: 'doctype' }, h('html', { lang: config.language }, [head, h('body', [...sections, anchors])])],
  }
  return unified().use(rehypeStringify, { allowDangerousCharacters: false }).stringify(root)
}

/** Nothing runs and nothing comes from elsewhere, whatever a drawing or a link says. */
const policy = "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:"

/** An empty page in waiting. */
function blank(name: string, front: boolean): Element {
  const page = front ? blankPageNames.front : blankPageNames.rest
  return h('section', { className: ['document', 'blank', page], id: blankId(name), hidden: true })
}

function section(run: Run, children: readonly ElementContent[]): Element {
  const made = h('section', {
    className: ['document', ...(isDisplayed(run.role) ? ['displayed'] : [])],
    id: run.name,
    dataRole: run.role,
    dataMatter: run.chapter?.item.matter ?? (run.front ? 'front' : 'body'),
  })
  return { ...made, children: [...children] }
}
