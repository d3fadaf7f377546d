import type { Operation } from './content-operations.ts'
import type { PageContent } from './page-content.ts'

/** What is to be done to a page's content. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** What a reading of a page's marked content (ISO 32000-1 §14.6) found. */
export interface MarkedContent {
  /** Numbers of the marked sequences that show a letter or a picture; others only paint backgrounds and lines. */
  readonly speaking: ReadonlySet<number>
  /** Where each numbered sequence is opened. */
  readonly openings: ReadonlyMap<number, Operation>
  readonly edits: readonly Edit[]
}

const constructs: ReadonlySet<string> = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're', 'W', 'W*'])
const paints: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's'])
const shows: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"', 'Do'])

/**
 * Reads one page. What stands in no marked sequence (margin boxes, what is hidden from assistive technology, painted
 * backgrounds) becomes an artifact: the edits say where. On a bare page the text of margin boxes goes instead; they
 * are what Chromium paints before it clips to the page's content.
 */
export function readMarkedContent({ text, operations }: PageContent, bare = false): MarkedContent {
  const speaking = new Set<number>()
  const openings = new Map<number, Operation>()
  const edits: Edit[] = []
  const open: (number | undefined)[] = []
  let unmarkedFrom = -1
  let inText = false
  let clipped = false

  for (const operation of operations) {
    const { operator, from, to } = operation
    if (operator === 'BDC' || operator === 'BMC') {
      const found = /\/MCID\s+(\d+)/.exec(text.slice(from, to))?.[1]
      open.push(found === undefined ? undefined : Number(found))
      if (found !== undefined) openings.set(Number(found), operation)
    } else if (operator === 'EMC') open.pop()
    else if (open.some((mark) => mark !== undefined)) {
      const number = open.findLast((mark) => mark !== undefined)
      if (shows.has(operator) && number !== undefined) speaking.add(number)
    } else if (operator === 'BT') {
      inText = true
      unmarkedFrom = from
    } else if (operator === 'ET') {
      inText = false
      edits.push(...(bare && !clipped ? [{ from: unmarkedFrom, to, text: '' }] : artifact(unmarkedFrom, to)))
      unmarkedFrom = -1
    } else if (!inText) {
      if (operator === 'W' || operator === 'W*') clipped = true
      if (constructs.has(operator) && unmarkedFrom < 0) unmarkedFrom = from
      else if (operator === 'Do' || operator === 'sh') edits.push(...artifact(from, to))
      else if (paints.has(operator)) edits.push(...artifact(unmarkedFrom < 0 ? from : unmarkedFrom, to))
      if (!constructs.has(operator)) unmarkedFrom = -1
    }
  }
  return { speaking, openings, edits }
}

function artifact(from: number, to: number): Edit[] {
  return [
    { from, to: from, text: '/Artifact BMC\n' },
    { from: to, to, text: '\nEMC' },
  ]
}

/** The text with all edits made. One within what another replaces is left out with it. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let at = 0
  for (const edit of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (edit.from < at) continue
    parts.push(text.slice(at, edit.from), edit.text)
    at = edit.to
  }
  parts.push(text.slice(at))
  return parts.join('')
}
