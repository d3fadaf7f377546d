import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFont } from './make-font.ts'
import { encoded, manyPaths, repeated } from './case-text.ts'
import { makeImage } from './make-image.ts'
import { readConversion } from './read-conversion.ts'
import { stockText, type Overlay } from '../../epub-fixture.ts'
import type { Destination } from '../../../scripts/book/validator.ts'
import type { Conversion } from '../../../scripts/validators/kindle/conversion.ts'

/** One `## breaks: …` or `## near miss: …` of a file in test/cases/kindle. */
export interface KindleCase {
  /** The file's name without its ending: `KFX-M01`. */
  readonly rule: string
  readonly kind: 'breaks' | 'near miss'
  readonly title: string
  readonly overlay: Overlay
  /** Fields of the publication that no small archive can have: its name, its size, sizes of its files by path. */
  readonly pretend: {
    readonly name?: string
    readonly bytes?: number
    readonly sizes?: Readonly<Record<string, number>>
  }
  /** What EPUBCheck is made to say, `error RSC-005` on a line; undefined where it is not there. */
  readonly epubcheck?: readonly string[] | undefined
  /** What Kindle Previewer and the decoder are made to say; nothing in most cases. */
  readonly conversion: Conversion
  /** Expected messages by destination, sorted: `KFX-M01 error OEBPS/c1.xhtml`. */
  readonly expected: ReadonlyMap<Destination, readonly string[]>
}

const folder = join(import.meta.dirname, '../../cases/kindle')
const packagePath = 'OEBPS/package.opf'

export function readCases(): KindleCase[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => casesOf(name.replace(/\.md$/, ''), readFileSync(join(folder, name), 'utf8')))
}

function casesOf(rule: string, text: string): KindleCase[] {
  const [, ...sections] = text.split(/^## /m)
  return sections.map((section) => {
    const head = /^(breaks|near miss): (.+)$/m.exec(section)
    if (head === null) throw new Error(`${rule}: a case starts with "## breaks:" or "## near miss:"`)
    return { rule, kind: head[1] as KindleCase['kind'], title: head[2] ?? '', ...contentsOf(rule, section) }
  })
}

/** What the blocks of a section make of the stock book, and what else they say, by the name of the block. */
export function contentsOf(
  rule: string,
  section: string,
): Omit<KindleCase, 'rule' | 'kind' | 'title'> & { said: ReadonlyMap<string, string> } {
  const overlay: Overlay = { 'OEBPS/images/cover.jpg': makeImage('jpeg 1600x2560') }
  let pretend: KindleCase['pretend'] = {}
  let epubcheck: KindleCase['epubcheck']
  const expected = new Map<Destination, string[]>()
  const said = new Map<string, string>()
  const decoded = new Map<string, string>()
  for (const [, , language = '', info = '', written = ''] of section.matchAll(/^(`{3,})(\w+)(.*)\n([^]*?)^\1$/gm)) {
    const body = repeated(written)
    const file = decodeURI(/\bfile=(\S+)/.exec(info)?.[1] ?? '')
    switch (language) {
      case 'messages': {
        const destination = (/\bfor=(\S+)/.exec(info)?.[1] ?? 'kfx-output') as Destination
        expected.set(
          destination,
          body
            .split('\n')
            .filter((line) => line !== '')
            .toSorted(),
        )
        break
      }
      case 'body':
        overlay['OEBPS/c1.xhtml'] = chapter(body)
        break
      case 'edit':
        overlay[file] = edit(String(overlay[file] ?? stockText(file)), body, `${rule}: ${file}`)
        break
      case 'image':
        overlay[file] = makeImage(body)
        declare(overlay, file, /\btype=(\S+)/.exec(info)?.[1])
        break
      case 'font':
        overlay[file] = makeFont(body)
        declare(overlay, file, /\btype=(\S+)/.exec(info)?.[1])
        break
      case 'remove':
        for (const name of body.trim().split('\n')) overlay[name] = null
        break
      case 'conversion':
      case 'summary':
      case 'log':
      case 'decoder':
      case 'widths':
      case 'becomes':
        said.set(language, body)
        break
      case 'decoded':
        decoded.set(file, body)
        break
      case 'pretend':
        pretend = JSON.parse(body) as KindleCase['pretend']
        break
      case 'epubcheck':
        epubcheck = body.trim().split('\n')
        break
      default:
        for (const path of manyPaths(file, info)) {
          overlay[path] = encoded(body, info)
          declare(overlay, path, /\btype=(\S+)/.exec(info)?.[1])
        }
    }
  }
  return { overlay, pretend, epubcheck, conversion: readConversion(said, decoded), expected, said }
}

/** A first chapter that holds the fragment. */
function chapter(fragment: string): string {
  const stock = stockText('OEBPS/c1.xhtml')
  const start = stock.indexOf('</h1>') + '</h1>'.length
  return `${stock.slice(0, start)}\n${fragment}${stock.slice(stock.indexOf('  </section>', start))}`
}

/** Lines that start with `- ` are replaced by the lines that start with `+ `; a pair of them per change. */
function edit(text: string, changes: string, where: string): string {
  let edited = text
  for (const [, from = '', to = ''] of `${changes}\n`.matchAll(/^- (.*)\n(?:\+ (.*)\n)?/gm)) {
    if (!edited.includes(from)) throw new Error(`${where} does not contain ${from}`)
    edited = edited.replace(from, () => to)
  }
  return edited
}

/** Lists a file in the manifest when the fixture gives its media type. */
function declare(overlay: Overlay, file: string, mediaType: string | undefined): void {
  if (mediaType === undefined) return
  const path = file.replace(/^OEBPS\//, '')
  const item = `<item id="x-${path.replace(/\W/g, '-')}" href="${encodeURI(path)}" media-type="${mediaType}"/>`
  overlay[packagePath] = edit(
    String(overlay[packagePath] ?? stockText(packagePath)),
    `- </manifest>\n+ ${item}</manifest>`,
    packagePath,
  )
}
