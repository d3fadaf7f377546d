import { something } from './passage.ts'

/** Addresses, paths of files, and what is code whatever stands around it: tags, calls, values of attributes. */
const code = [
  /(?<![a-z+.-])[a-z][a-z+.-]*:\/\/[^\s<>"”]+/giu,
  /(?<![\w.])www\.[^\s<>"”]+/giu,
  /(?<![\w/])[~.]{0,2}\/[\w.-]+(?:\/[\w.*-]+)*/giu,
  /<[/!?]?[a-z][^<>]*>/giu,
  /(?<![\w.-])[a-z][\w.-]*\(\)/giu,
  /(?<![\w:-])[a-z][\w:-]*=["“][^"“”]*["”]/giu,
]

/** Puts a sign in the place of each sign of what is no prose although it stands in running text. */
export function mask(text: string): string {
  let masked = text
  for (const pattern of code) masked = masked.replaceAll(pattern, (found) => something.repeat(found.length))
  return masked
}
