import { addressesIn } from '../css/written/value-parts.ts'
import { familyNames } from './family-names.ts'
import { reachesKfx, type WrittenStyles } from '../css/written/written-styles.ts'
import { fileOf, resolveHref } from '../../../base/href.ts'
import type { WrittenAtRule, WrittenSheet } from '../css/written/written-sheet.ts'

/** An `@font-face` that reaches KFX. */
export interface FaceRule {
  readonly sheet: WrittenSheet
  readonly rule: WrittenAtRule
  /** Lower case. */
  readonly family: string
  /** Files of the archive, whether they are there or not. */
  readonly sources: readonly { readonly path: string; readonly href: string }[]
  readonly unicodeRange?: string | undefined
}

export function faceRulesOf(written: WrittenStyles): FaceRule[] {
  return written.sheets
    .filter((sheet) => sheet.documents.length > 0)
    .flatMap((sheet) =>
      sheet.atRules
        .filter((rule) => rule.name === 'font-face' && reachesKfx(rule))
        .map((rule) => faceRule(sheet, rule)),
    )
}

function faceRule(sheet: WrittenSheet, rule: WrittenAtRule): FaceRule {
  const all = (name: string): string[] =>
    rule.declarations.filter(({ property }) => property === name).map(({ value }) => value)
  return {
    sheet,
    rule,
    family: familyNames(all('font-family').at(-1) ?? '')[0] ?? '',
    sources: all('src').flatMap((value) =>
      addressesIn(value).flatMap((href) => {
        const path = fileOf(resolveHref(sheet.file, href))
        return path === undefined ? [] : [{ path, href }]
      }),
    ),
    unicodeRange: all('unicode-range').at(-1),
  }
}
