import type { AtRuleHead } from './written-sheet.ts'

/** The address and the media of an `@import`; undefined for any other at-rule and where no address can be read. */
export function importOf({ name, prelude }: AtRuleHead): { readonly href: string; readonly media: string } | undefined {
  if (name !== 'import') return undefined
  const found = /^(?:url\(\s*)?(?:"([^"]*)"|'([^']*)'|([^\s)"']+))\s*\)?\s*(.*)$/s.exec(prelude)
  const href = found?.[1] ?? found?.[2] ?? found?.[3]
  // What follows may be a layer and a condition, then media (CSS Cascade 5, §3).
  const media = (found?.[4] ?? '').replace(/^(?:layer(?:\([^)]*\))?\s*)?(?:supports\((?:[^()]|\([^()]*\))*\)\s*)?/, '')
  return href === undefined ? undefined : { href, media }
}
