import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { VFile } from 'vfile'
import { message, type Message } from '../base/message.ts'
import { didYouMean } from '../base/suggest.ts'
import { parseXml } from '../base/xml-parse.ts'
import { attribute, childElements, descendants } from '../base/xml-query.ts'

const require = createRequire(import.meta.url)
const folder = new URL('../../templates/styles/', import.meta.url)

/** Styles of our own, and those of a package that is data to us. */
const own: readonly string[] = ['numeric', 'author-date', 'note']
const bundled: readonly string[] = ['apa', 'harvard1', 'vancouver']

const ruleId = 'citation-style'

/** What book.yaml says about the style: a name, or the author's own file. */
export interface StyleChoice {
  readonly name: string
  readonly file?: VFile | undefined
  /** Where book.yaml names it. */
  readonly bookFile: string
  readonly place?: { readonly line: number; readonly column: number } | undefined
}

/** A style's XML, after a look at whether a processor can use it. */
export function styleOf({ name, file, bookFile, place }: StyleChoice): { xml?: string; messages: readonly Message[] } {
  if (file !== undefined) {
    const problem = problemOf(file)
    return problem === undefined ? { xml: String(file), messages: [] } : { messages: [problem] }
  }
  if (own.includes(name)) return { xml: readFileSync(new URL(`${name}.csl`, folder), 'utf8'), messages: [] }
  if (bundled.includes(name)) {
    const styles = require('@citation-js/plugin-csl/lib/styles.json') as Readonly<Record<string, string>>
    return { xml: styles[name] ?? '', messages: [] }
  }
  // A file that could not be read was told of where it was read.
  if (name.endsWith('.csl')) return { messages: [] }
  const known = [...own, ...bundled]
  const reason = `Unexpected citation style \`${name}\`, expected ${known.map((word) => `\`${word}\``).join(', ')} or a file ending in .csl`
  const note = didYouMean(name, known) ?? 'Put the style into the manuscript’s folder: `style: styles/name.csl`.'
  return { messages: [message({ severity: 'error', ruleId, reason, note, file: bookFile, place })] }
}

/** What keeps a file from being an independent CSL style (CSL 1.0.2, “File Types”). */
function problemOf(file: VFile): Message | undefined {
  const say = (reason: string, place?: Message['place'], note?: string) =>
    message({ severity: 'error', ruleId, reason, note, file: file.path, place })
  const { document, problem } = parseXml(String(file))
  if (problem !== undefined || document === undefined)
    return say(`Unexpected XML in the citation style: ${problem?.reason ?? 'nothing in it'}`, problem)
  const { root } = document
  if (root.local !== 'style') return say(`Unexpected \`<${root.name}>\`, expected a CSL \`<style>\``, root.place)
  const parent = descendants(root, 'link').find((link) => attribute(link, 'rel') === 'independent-parent')
  if (parent !== undefined) {
    const note = `Use the style it stands for: ${attribute(parent, 'href') ?? ''}`
    return say('Unexpected dependent style, expected one with rules of its own', parent.place, note)
  }
  const layout = childElements(root, 'citation').flatMap((citation) => childElements(citation, 'layout'))
  return layout.length > 0 ? undefined : say('Missing `<citation>` with a `<layout>` in the style', root.place)
}
