import type { OutputConfig } from '../../../book/config.ts'
import { writeNumber } from '../objects/write-value.ts'

const pointsPerMillimetre = 72 / 25.4

/** What is said of a page in its object. */
export interface PageEntries {
  /** pt */
  readonly width: number
  readonly height: number
  readonly resources: readonly Readonly<Record<string, string>>[]
  readonly contents: readonly number[]
  readonly annotations: readonly number[]
  /** Its key in the parent tree. */
  readonly key: number | undefined
  /** From 0, blank pages included. */
  readonly index: number
  /** Whether all on it is turned to the left. */
  readonly turned: boolean
}

/** A page (ISO 32000-1 §7.7.3.3) whose annotations are visited in the order of the structure. */
export function pageObject(page: PageEntries, parent: number, { profile, page: trimmed }: OutputConfig): string {
  const { width, height, contents, annotations, key } = page
  const refs = (numbers: readonly number[]): string => numbers.map((number) => `${number} 0 R`).join(' ')
  const box = [0, 0, width, height].map(writeNumber).join(' ')
  return [
    `<</Type/Page/Parent ${parent} 0 R/MediaBox[${box}]`,
    // Paper is turned by hand.
    profile === 'print' ? trimBoxes(page, trimmed) : page.turned ? '/Rotate 90' : '',
    `/Resources<<${mergeResources(page.resources)}>>`,
    contents.length === 0 ? '' : contents.length === 1 ? `/Contents ${refs(contents)}` : `/Contents[${refs(contents)}]`,
    annotations.length === 0 ? '' : `/Annots[${refs(annotations)}]`,
    key === undefined ? '' : `/StructParents ${key}`,
    '/Tabs/S>>',
  ].join('')
}

/**
 * Where the paper is cut (§14.11.2). The sheet is larger by its bleed above, below and at the outer edge; at the spine, which is
 * on the left of the first page, nothing is cut.
 */
function trimBoxes({ width, height, index }: PageEntries, trimmed: OutputConfig['page']): string {
  const across = width - trimmed.width * pointsPerMillimetre
  const up = (height - trimmed.height * pointsPerMillimetre) / 2
  // Chromium rounds pages to its px: what is less than one is no bleed.
  const bleeds = across >= 1 && up >= 1
  const [left, right] = !bleeds ? [0, width] : index % 2 === 0 ? [0, width - across] : [across, width]
  const [bottom, top] = bleeds ? [up, height - up] : [0, height]
  return `/TrimBox[${[left, bottom, right, top].map(writeNumber).join(' ')}]/BleedBox[${[0, 0, width, height].map(writeNumber).join(' ')}]`
}

function mergeResources(all: PageEntries['resources']): string {
  const kinds = [...new Set(all.flatMap((resources) => Object.keys(resources)))]
  return kinds.map((kind) => `/${kind}<<${all.map((resources) => resources[kind] ?? '').join('')}>>`).join('')
}
