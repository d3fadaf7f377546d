import { textWidth } from '../../../book/text-width.ts'
import { isHtml } from '../tree.ts'
import { runsOf } from './text-runs.ts'
import type { XmlElement } from '../../../base/xml.ts'
import type { TypeScale } from './type-scale.ts'

/** A line of code as it is set. */
export interface CodeLine {
  readonly text: string
  /** In em of the body's text. */
  readonly em: number
  /** Of its first sign. */
  readonly place: { readonly line: number; readonly column: number }
}

/** Lines of a `<pre>`: characters of a mono face are 0.6 em wide, tabs go on to the next column of eight. */
export function codeLines(pre: XmlElement, scale: TypeScale, isHidden: (element: XmlElement) => boolean): CodeLine[] {
  const lines: CodeLine[] = []
  let line: { text: string; em: number; place: CodeLine['place'] } | undefined
  const end = (): void => {
    if (line !== undefined && line.text.trim() !== '') lines.push(line)
    line = undefined
  }
  const isSign = (element: XmlElement): boolean => isHtml(element, 'img')
  for (const run of runsOf(pre, isSign, isHidden)) {
    if (run === undefined) end()
    else if ('text' in run) {
      const size = scale(run.within)
      for (const [at, piece] of run.text.value.split(/\r\n|[\r\n]/).entries()) {
        if (at > 0) end()
        const start = run.text.place
        line ??= { text: '', em: 0, place: at === 0 ? start : { line: start.line + at, column: 1 } }
        const text = expand(piece, line.text.length)
        line = { ...line, text: line.text + text, em: line.em + textWidth(text, true) * size }
      }
    }
  }
  end()
  return lines
}

function expand(piece: string, before: number): string {
  let text = ''
  for (const sign of piece) text += sign === '\t' ? ' '.repeat(8 - ((before + text.length) % 8)) : sign
  return text
}
