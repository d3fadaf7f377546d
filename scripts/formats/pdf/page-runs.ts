import type { PageMap } from '../../book/rendered.ts'
import { folioOf, merge, readPages } from './merge-places.ts'

/** Several pages that a sentence refers to, as `elements/reference.ts` writes them. */
const run = /<span\b([^<>]*\bclass="page-run"[^<>]*)>(.*?)<\/span>/gs

/** "pages 3, 5, and 7–9", "page 3" where all stand on one. What has a page without a folio stays. */
export function fillPageRuns(html: string, folios: PageMap): string {
  return html.replaceAll(run, (whole: string, attributes: string, inner: string) => {
    const pages = readPages(inner, folios)
    if (pages === undefined) return whole
    const said = (name: string): string => new RegExp(`\\sdata-${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
    const merged = merge(pages)
    const several = merged.length > 1 || merged.some(({ from, to }) => to > from)
    const [before = '', after = ''] = said(several ? 'many' : 'one').split('|')
    const [two = '', more = '', last = ''] = said('joints').split('|')
    const each = said('repeated') === 'yes'
    const words = merged.map(({ from, to, first, last: end }, at) => {
      const open = at === 0 || each ? before : ''
      const close = at === merged.length - 1 || each ? after : ''
      const joint = at === 0 ? '' : merged.length === 2 ? two : at < merged.length - 1 ? more : last
      const begins = `${first}${open}${folioOf(from)}`
      if (from === to) return `${joint}${begins}${close}</a>`
      return `${joint}<span class="held">${begins}</a>${said('range')}${end}${folioOf(to)}${close}</a></span>`
    })
    return `<span class="page-run">${words.join('')}</span>`
  })
}
