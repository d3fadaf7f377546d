import type { OutputConfig } from '../../../book/config.ts'
import { message, type Message } from '../../../base/message.ts'
import type { Box } from './box.ts'
import { millimetres } from './distances.ts'
import { pageWords } from './page-numbers.ts'
import type { PrintFacts } from './print-facts.ts'
import { leastPages, mostPages } from './printers.ts'

/** The size of pages, and their number. */
export function judgePaper({ pages }: PrintFacts, output: OutputConfig): Message[] {
  const wanted = output.page
  const sizes = new Map<string, number[]>()
  const wrong: number[] = []
  for (const { number, media, trim } of pages) {
    const size = sizeText(media)
    sizes.set(size, [...(sizes.get(size) ?? []), number])
    if (isOff(trim, wanted)) wrong.push(number)
  }
  const messages: Message[] = []
  const [usual, ...others] = [...sizes].toSorted(([, a], [, b]) => b.length - a.length)
  if (others.length > 0) {
    const [size = '', at = []] = others[0] ?? []
    const reason = `Unexpected size ${size} of ${pageWords(at)}, expected ${usual?.[0]} throughout`
    messages.push(told('print-page-size', 'warning', reason, 'A printer takes pages of one size only.'))
  }
  if (wrong.length > 0) {
    const reason = `Unexpected trimmed size of ${pageWords(wrong)}, expected ${wanted.width} × ${wanted.height} mm`
    messages.push(told('print-page-size', 'warning', reason, 'A sheet of the theme may set a size of its own.'))
  }
  return [...messages, ...judgeCount(pages.length, output)]
}

function judgeCount(count: number, { page, onDemand }: OutputConfig): Message[] {
  const most = mostPages(page)
  const messages: Message[] = []
  if (count % 2 === 1)
    messages.push(told('print-page-count', 'warning', `Unexpected odd number of pages, ${count}`, 'A leaf has two.'))
  if (count < leastPages) {
    const severity = onDemand === true ? 'warning' : 'info'
    const note = 'A book this thin has no spine to glue; it can be stapled, or printed elsewhere.'
    messages.push(
      told('print-page-count', severity, `Unexpected ${count} pages, expected at least ${leastPages}`, note),
    )
  }
  if (count > most) {
    const note = 'Choose a larger page, set more on it, or make two volumes.'
    messages.push(told('print-page-count', 'warning', `Unexpected ${count} pages, expected at most ${most}`, note))
  }
  return messages
}

/** Chromium rounds a page to whole units of its own, up to a third of a millimetre. */
function isOff(trim: Box, { width, height }: OutputConfig['page']): boolean {
  const off = (from: number, to: number, wanted: number): boolean => Math.abs(millimetres(to - from) - wanted) > 0.4
  return off(trim.left, trim.right, width) || off(trim.bottom, trim.top, height)
}

function sizeText({ left, right, bottom, top }: Box): string {
  return [right - left, top - bottom].map((length) => millimetres(length).toFixed(1)).join(' × ') + ' mm'
}

function told(ruleId: string, severity: 'warning' | 'info', reason: string, note: string): Message {
  return message({ ruleId, severity, reason, note })
}
