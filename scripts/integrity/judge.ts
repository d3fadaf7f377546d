import { message, type Message } from '../base/message.ts'
import { lostIn, type Lost } from './compare.ts'
import { leakedIn } from './leaked.ts'
import type { Said } from './said.ts'
import type { Stretch } from './stretch.ts'
import type { Token } from './token.ts'
import type { Wanted } from './wanted.ts'

/** A document of an output: what it must say, what it must not, and what it says. */
export interface Document {
  readonly wanted: Wanted
  readonly unwanted: readonly Stretch[]
  /** Undefined where the output does not hold the document. */
  readonly said: Said | undefined
}

/** What was lost on the way into an artifact, and what it holds although it is for others. */
export function judge(documents: readonly Document[], artifact: string): Message[] {
  return documents.flatMap(({ wanted, unwanted, said }) => {
    if (said === undefined) return isEmpty(wanted) ? [] : [documentLost(wanted, artifact)]
    return [
      ...lostIn(wanted, said).map((lost) => textLost(lost, artifact)),
      ...leakedIn(unwanted, [wanted.body, ...wanted.apart], said).map((run) => textLeaked(run, artifact)),
    ]
  })
}

function isEmpty({ body, apart }: Wanted): boolean {
  return [body, ...apart].every(({ words, formulas }) => words.length === 0 && formulas.length === 0)
}

function documentLost({ chapter }: Wanted, artifact: string): Message {
  return message({
    severity: 'error',
    ruleId: 'text-lost',
    reason: `Missing document \`${chapter.titleText}\` in \`${artifact}\``,
    note: bug,
    file: chapter.file.path,
    place: { line: 1, column: 1 },
  })
}

const bug = 'Everything that is written belongs into every output: this is a mistake of Octavo’s. Please report it.'

const names: Readonly<Record<Lost['what'], string>> = { words: 'words', line: 'line of code', formula: 'formula' }

function textLost({ what, text, token }: Lost, artifact: string): Message {
  return message({
    severity: 'error',
    ruleId: 'text-lost',
    reason: `Missing ${names[what]} \`${quoted(text)}\` in \`${artifact}\`, expected them where the text has them`,
    note: bug,
    file: token.file,
    place: token.place,
  })
}

function textLeaked(run: readonly Token[], artifact: string): Message {
  return message({
    severity: 'error',
    ruleId: 'text-leaked',
    reason: `Unexpected \`${quoted(run.map(({ text }) => text).join(' '))}\` in \`${artifact}\`, expected it in other outputs only`,
    note: 'This is a mistake of Octavo’s. Please report it.',
    file: run[0]?.file,
    place: run[0]?.place,
  })
}

function quoted(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text.replaceAll('`', '')
}
