import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { BookConfig } from '../../book/config.ts'
import { isDisplayed, type Run } from './page-name.ts'

/** A run of pages with its finished content. */
export interface PlacedRun {
  readonly run: Run
  readonly children: readonly ElementContent[]
}

/** The whole book as one HTML document, a section for each run of pages. */
export function bookDocument(runs: readonly PlacedRun[], config: BookConfig): string {
  const sections = runs.map(({ run, children }) => section(run, children))
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
    h('title', config.title),
    h('link', { rel: ['stylesheet'], href: 'book.css' }),
  ])
  const root: Root = {
    type: 'root',
    children: [{ type: 'doctype' }, h('html', { lang: config.language }, [head, h('body', sections)])],
  }
  return unified().use(rehypeStringify, { allowDangerousCharacters: false }).stringify(root)
}

/** Nothing runs and nothing comes from elsewhere, whatever a drawing or a link says. */
const policy = "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:"

function section(run: Run, children: readonly ElementContent[]): Element {
  const made = h('section', {
    className: ['document', ...(isDisplayed(run.role) ? ['displayed'] : [])],
    id: run.name,
    dataRole: run.role,
    dataMatter: run.chapter?.item.matter ?? (run.front ? 'front' : 'body'),
  })
  return { ...made, children: [...children] }
}
