import type { Layout } from '../layout.ts'
import type { Run } from '../page-name.ts'
import { folioOf } from '../folios.ts'
import type { Places } from './places.ts'

/** All that layouts have to say, a line each, for a typographer: folio, what, how much, where in the Markdown, words. */
export function pageReport(
  runs: readonly Run[],
  layouts: ReadonlyMap<string, Layout>,
  { starts, frontPages }: Places,
): string {
  const lines: string[] = []
  for (const { name, chapter } of runs) {
    const layout = layouts.get(name)
    const line = (page: number, what: string, at: string | undefined, words: string): void => {
      const place = [chapter?.file.path, at].filter(Boolean).join(':')
      lines.push([folioOf((starts.get(name) ?? 0) + page, frontPages), what, place, words].join('\t'))
    }
    for (const { kind, page, at, about, amount } of layout?.problems ?? []) {
      line(page, amount === undefined ? kind : `${kind} ${amount}`, at, about)
    }
    for (const { ratio, page, at, text } of layout?.lines.worst ?? []) line(page, `space ${ratio}`, at, text)
  }
  return lines.map((text) => `${text}\n`).join('')
}
