import type { VFile } from 'vfile'
import { message } from '../base/message.ts'
import type { Rule } from '../book/rule.ts'

/** What XML 1.0 §2.2 admits in no document, so that no reader could show it. Line ends are made one kind before. */
const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** More of them in one file are one mistake: a file that is no text. */
const most = 10

export const controlCharacter: Rule = {
  id: 'control-character',
  summary: 'The text holds no control characters.',
  why: 'They are invisible, XML admits none of them, and so no output can hold them: they are left out of every one.',
  mend: 'Delete it. It often comes with text that was copied from a terminal or a PDF.',
  sources: ['https://www.w3.org/TR/xml/#charsets'],
  looksAt: 'draft',
  check: ({ file, included }, report) => {
    for (const source of [file, ...included.values()]) for (const made of found(source)) report(made)
  },
}

function found(file: VFile) {
  const lines = String(file).split('\n')
  return lines
    .flatMap((text, at) =>
      [...text.matchAll(illegal)].map(({ 0: sign, index }) =>
        message({
          severity: 'warning',
          ruleId: 'control-character',
          reason: `Unexpected control character ${nameOf(sign)}`,
          note: controlCharacter.mend,
          file: file.path,
          place: { line: at + 1, column: index + 1 },
        }),
      ),
    )
    .slice(0, most)
}

/** U+0001, as Unicode names code points. */
function nameOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
