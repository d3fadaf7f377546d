import { everywhere, type Levels, type Report } from '../../rule.ts'
import type { Found } from './written-styles.ts'

/**
 * Reports a declaration. One that is about no element of the book does no harm: its finding is a note, and what would
 * be a note is left out. Sheets that serve many books, and readers' sheets of old, are full of such declarations.
 */
export function tell(report: Report, found: Found, detail: string, level: Levels): void {
  const { sheet, declaration, use } = found
  const place = { file: sheet.file, element: sheet.owner, place: declaration.place }
  if (use() !== undefined) report({ ...place, detail, level })
  else if (Object.values(level).some((severity) => severity !== 'info')) {
    report({ ...place, detail: `${detail}; no element has this style`, level: everywhere('info') })
  }
}

/** `width: calc(1em + 2px)`, shortened where it is long, as messages quote it. */
export function quoted({ declaration: { property, value } }: Pick<Found, 'declaration'>): string {
  return `"${property}: ${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`
}
