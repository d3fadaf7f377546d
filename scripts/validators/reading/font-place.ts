import type { MessageFields } from '../../base/message.ts'
import { resolveHref } from '../../base/href.ts'
import { pointAfter } from '../../base/point-after.ts'
import type { Publication } from '../../book/publication.ts'
import type { Fault } from './survey.ts'

/** Where a style sheet names a font: the sheet with line and column, or the document with styles of its own. */
export function fontPlace(
  publication: Publication,
  document: string,
  { what, sheet }: Extract<Fault, { readonly kind: 'font' }>,
): Pick<MessageFields, 'file' | 'place'> {
  const path = sheet ?? document
  const css = sheet === undefined ? undefined : publication.styles.get(sheet)
  const found = css === undefined ? undefined : css.matchAll(/url\(\s*["']?([^"')]*)/g)
  for (const match of found ?? []) {
    const address = match[1] ?? ''
    const target = resolveHref(path, address)
    if (address !== what && !(target.kind === 'inside' && target.path === what)) continue
    return { file: `${publication.name}/${path}`, place: pointAfter((css ?? '').slice(0, match.index)) }
  }
  return { file: `${publication.name}/${path}` }
}
