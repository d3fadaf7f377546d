import type { Element as HastElement, ElementContent, Properties } from 'hast'
import type { CodeLine } from '../../book/code-line.ts'

/** What a line needs besides itself. */
export interface LineStyle {
  /** Its number, when the listing shows them. */
  readonly number?: string | undefined
  /** Kindle draws nothing that stands in a sheet only, and does not know `<ins>`: numbers become text there. */
  readonly plain: boolean
  /** Whether `+`, `-` and a space stand before the code, which has been stripped of them. */
  readonly showsChange: boolean
  readonly id?: string | undefined
  /** Ids of a callout's mark and of its explanation; undefined when nothing explains it. */
  readonly callout: (number: number) => { readonly id?: string | undefined; readonly href: string } | undefined
}

/** One line of code as a block of its own, so that it can hang where it is broken, carry a number and be a target. */
export function printLine(line: CodeLine, code: ElementContent[], style: LineStyle, end: '\n' | ''): HastElement {
  const { change, highlighted, output } = line
  const className = ['line']
  if (highlighted === true) className.push('highlighted')
  if (change === '+') className.push('added')
  if (change === '-') className.push('removed')
  if (output === true) className.push('output')
  if (line.number === undefined) className.push('omitted')
  const children: ElementContent[] = []
  if (style.plain && style.number !== undefined) children.push(span('line-number', `${style.number} `))
  if (style.showsChange && change !== undefined) children.push(span('change', `${change} `))
  children.push(...code, ...callouts(line, style))
  if (end !== '') children.push({ type: 'text', value: end })
  return {
    type: 'element',
    tagName: tagOf(line, style),
    properties: {
      ...(style.id === undefined ? {} : { id: style.id }),
      className,
      ...(style.plain || style.number === undefined ? {} : { dataLine: style.number.trim() }),
    },
    children,
  }
}

/** The element says what the class draws: without any sheet a highlighted line is still marked. */
function tagOf({ change, highlighted, output }: CodeLine, { plain, showsChange }: LineStyle): string {
  if (output === true) return 'samp'
  // A patch says it itself, and is copied whole.
  if (!plain && showsChange && (change === '+' || change === '-')) return change === '+' ? 'ins' : 'del'
  return highlighted === true ? 'mark' : 'span'
}

/** `// 1 2`: the comment that the author put them in stays, so that what is copied along is no code. */
function callouts({ callouts: numbers = [], guard }: CodeLine, { callout }: LineStyle): ElementContent[] {
  if (numbers.length === 0) return []
  const marks = numbers.flatMap((number, at): ElementContent[] => {
    const link = callout(number)
    const mark: HastElement = {
      type: 'element',
      tagName: link === undefined ? 'span' : 'a',
      properties: { ...link, className: ['callout'] },
      children: [{ type: 'text', value: String(number) }],
    }
    return at === 0 ? [mark] : [{ type: 'text', value: ' ' }, mark]
  })
  const [open, close] = guard ?? ['', '']
  const children = [
    { type: 'text' as const, value: open === '' ? ' ' : ` ${open} ` },
    ...marks,
    ...(close === '' ? [] : [{ type: 'text' as const, value: ` ${close}` }]),
  ]
  return [{ type: 'element', tagName: 'span', properties: { className: ['callout-guard'] }, children }]
}

function span(name: string, value: string, properties: Properties = {}): HastElement {
  return {
    type: 'element',
    tagName: 'span',
    properties: { ...properties, className: [name] },
    children: [{ type: 'text', value }],
  }
}
