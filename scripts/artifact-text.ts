import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { OutputConfig } from './book/config.ts'
import { markupOfHtml } from './integrity/markup-of-html.ts'
import { markupOfXml } from './integrity/markup-of-xml.ts'
import { saidByTarget } from './integrity/said-by-target.ts'
import type { Markup } from './integrity/said-in-markup.ts'
import { saidInPdf } from './integrity/said-in-pdf.ts'
import type { Said } from './integrity/said.ts'
import { readPublication } from './publication/read-publication.ts'

/**
 * Reads a finished artifact back.
 *
 * @param file of the artifact, or its folder
 * @param targets ids of the documents' first headings, in the order of the book
 * @returns what each document says, by its target
 */
export async function artifactText(
  file: string,
  format: OutputConfig['format'],
  targets: readonly string[],
): Promise<ReadonlyMap<string, Said>> {
  if (format === 'pdf') return await saidInPdf(readFileSync(file), targets)
  return saidByTarget(format === 'epub' ? await epubPages(file) : webPages(file), targets)
}

async function epubPages(file: string): Promise<Markup[]> {
  const { documents } = await readPublication(path.basename(file), new Uint8Array(readFileSync(file)))
  return [...documents.values()].map(({ root }) => markupOfXml(root))
}

function webPages(folder: string): Markup[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .toSorted()
    .map((name) => markupOfHtml(readFileSync(path.join(folder, name), 'utf8')))
}
