import { codeLanguage } from '../../book/code-languages.ts'

/** What stands at the end of a line for Octavo rather than for the compiler. */
export interface LineMarks {
  /** The line without them. */
  readonly text: string
  readonly callouts?: readonly number[] | undefined
  readonly guard?: readonly [open: string, close: string] | undefined
  readonly name?: string | undefined
}

/** A comment with nothing in it but `<1>`, `<<name>>` or several of them. */
const inComment =
  /^(?<code>.*?)[ \t]*(?<open>\/\/|#|--|;+|%+|'|"|<!--|\/\*|\(\*|\{-)[ \t]*(?<marks>(?:<\d{1,2}>|<<[A-Za-z][\w-]*>>)(?:[ \t]*(?:<\d{1,2}>|<<[A-Za-z][\w-]*>>))*)[ \t]*(?<close>-->|\*\/|\*\)|-\})?[ \t]*$/

/** Languages that know no comments: the marks stand there bare. */
const bare = /^(?<code>.*?)(?:^|[ \t]+)(?<marks>(?:<\d{1,2}>|<<[A-Za-z][\w-]*>>)(?:[ \t]*<\d{1,2}>)*)[ \t]*$/

const escaped = /\\(?=<<?[\w-]+>>?[^<>]*$)/

/**
 * Takes the marks off the end of a line: `save() // <1>` is callout 1, `save() // <<acquire>>` a name for the line.
 * `\<1>` stays, without its backslash.
 */
export function takeMarks(line: string, language: string | undefined): LineMarks {
  const known = language === undefined ? undefined : codeLanguage(language)
  // Markdown that is shown has marks for its own listings.
  if (known === 'markdown' || known === 'asciidoc') return { text: line }
  const noComments = known === undefined || known === 'json' || known === 'http' || known === 'diff'
  const groups = (inComment.exec(line) ?? (noComments ? bare.exec(line) : null))?.groups
  if (groups === undefined) return { text: line.replace(escaped, '') }
  const { code = '', marks = '', open, close } = groups
  const callouts = [...marks.matchAll(/(?<!<)<(\d+)>/g)].map(([, number]) => Number(number))
  const name = /<<([^<>]+)>>/.exec(marks)?.[1]
  return {
    text: code,
    ...(callouts.length === 0 ? {} : { callouts }),
    ...(callouts.length === 0 || open === undefined ? {} : { guard: [open, close ?? ''] as const }),
    ...(name === undefined ? {} : { name }),
  }
}
