import { mix } from '../../pictures/color.ts'
import { measureWith } from '../../pictures/cover-text.ts'
import { familyFor } from '../family-for.ts'
import type { Theme, ThemeTokens } from '../../book/theme.ts'
import type { DrawnDiagram } from '../../book/diagram.ts'
import type { Engine } from '../engine.ts'

/** Graphviz as WebAssembly, in this process. */
export const graphviz: Engine = {
  version: '1.29.2',
  draw: async (sources, { theme }) => {
    const { Graphviz } = await import('@hpcc-js/wasm-graphviz')
    const engine = await Graphviz.load()
    return sources.map((source): DrawnDiagram => {
      if (source.trim() === '') return problem('Unexpected end of the graph, expected `digraph { … }`', 1)
      const styled = withTokens(withDefaults(withKnownFonts(source), theme.tokens), theme.tokens)
      try {
        const svg = engine.layout(styled, 'svg', engineOf(source))
        if (svg === '') return problem('Unexpected text, expected one graph: `digraph { … }`', 1)
        return {
          ok: true,
          svg: lettered(svg, theme, shrinkage(engine.layout(styled, 'json', engineOf(source)), theme)),
        }
      } catch (error) {
        return fromGraphviz(error instanceof Error ? error.message : String(error))
      }
    })
  },
}

const layouts = ['dot', 'neato', 'fdp', 'sfdp', 'circo', 'twopi', 'osage', 'patchwork'] as const

/** `layout=neato` in the graph; Graphviz itself would heed it only where its first engine knows the attribute. */
function engineOf(source: string): (typeof layouts)[number] {
  const named = /\blayout\s*=\s*"?(\w+)/.exec(source)?.[1]
  return layouts.find((layout) => layout === named) ?? 'dot'
}

/**
 * The theme's looks as defaults, on the line of the graph's first brace so that lines keep their numbers. Sizes are those
 * of drawings for the full line: 17 px of 640. Helvetica is a name that Graphviz has letter widths for.
 */
function withDefaults(source: string, { ink, paper, accent, soft }: ThemeTokens): string {
  const font = 'fontname="Helvetica"'
  const defaults =
    ` graph [bgcolor="transparent" pad=0.04 nodesep=0.32 ranksep=0.5 ${font} fontsize=12 fontcolor="${soft}" color="${mix(soft, paper, 0.45)}"]` +
    `; node [shape=box style="rounded,filled" fillcolor="${mix(paper, accent, 0.09)}" color="${accent}" penwidth=1.3 height=0.42 margin="0.17,0.08" ${font} fontsize=12.75 fontcolor="${ink}"]` +
    `; edge [color="${ink}" penwidth=1.2 arrowsize=0.75 ${font} fontsize=11.25 fontcolor="${soft}"]; `
  const at = openingBrace(source)
  return at < 0 ? source : source.slice(0, at + 1) + defaults + source.slice(at + 1)
}

/** What may stand before a brace without being one: comments and names in quotation marks. */
const skipped = /"(?:[^"\\]|\\[^])*"|\/\/[^\n]*|\/\*[^]*?\*\/|^#[^\n]*|\{/gm

function openingBrace(source: string): number {
  for (const match of source.matchAll(skipped)) if (match[0] === '{') return match.index
  return -1
}

/** Graphviz knows the letter widths of these two only; the theme's own faces are put in afterwards. */
function withKnownFonts(source: string): string {
  return source.replaceAll(
    /(\bfontname\s*=\s*)("[^"\n]*"|[\w.-]+)/g,
    (_, key: string, name: string) => `${key}"${monospaced.test(name) ? 'Courier' : 'Helvetica'}"`,
  )
}

const monospaced = /cour|mono|consol|code/i

/** `color=accent`, also `ink`, `paper` and `soft`: the theme's own colours by their names. */
function withTokens(source: string, tokens: ThemeTokens): string {
  const named = /(\b(?:fill|font|pen|bg)?color\s*=\s*)"?(ink|paper|accent|soft)"?(?![\w"])|"(?:[^"\\]|\\[^])*"/g
  return source.replaceAll(named, (whole, key?: string, token?: string) =>
    key === undefined || token === undefined ? whole : `${key}"${tokens[token as keyof ThemeTokens]}"`,
  )
}

/**
 * Graphviz estimates how wide a text is; the theme's face may be wider. How much smaller every text has to be so that
 * each fits the room it was given: 1 when all fit.
 */
function shrinkage(json: string, theme: Theme): number {
  const measure = measureWith(theme)
  const family = familyFor('sans', theme)
  let size = 12
  let most = 1
  // Drawing operations come in their order: `F` sets the size of the texts after it.
  for (const [, points, width, text] of json.matchAll(
    /"op": "F",\s*"size": ([\d.]+)|"op": "T",[^}]*?"width": ([\d.]+),\s*"text": ("(?:[^"\\]|\\.)*")/g,
  )) {
    if (points !== undefined) size = Number(points)
    else if (text !== undefined && Number(width) > 0) {
      const words = String(JSON.parse(text))
      most = Math.max(most, (measure(words, { family, weight: 600, style: 'normal' }) * size) / Number(width))
    }
  }
  return most
}

/** The SVG in the theme's faces, without names and ids for scripts that no book has. */
function lettered(svg: string, theme: Theme, shrunk: number): string {
  return svg
    .replace(/^[^]*?(?=<svg)/, '')
    .replaceAll(/<!--[^]*?-->\n?|<title>[^<]*<\/title>\n?| id="[^"]*" class="[^"]*"| xml:space="preserve"/g, '')
    .replaceAll(/<g id="a_[^"]*">/g, '<g>')
    .replaceAll(/ font-family="([^"]*)"/g, (_, asked: string) => {
      const use = monospaced.test(asked) ? 'mono' : 'sans'
      return ` font-family="${familyFor(use, theme)}"`
    })
    .replaceAll(
      / font-size="([\d.]+)"/g,
      (_, size: string) => ` font-size="${Number((Number(size) / shrunk).toFixed(2))}"`,
    )
    .replaceAll(' font-weight="bold"', ' font-weight="600"')
}

function fromGraphviz(words: string): DrawnDiagram {
  const [, line] = /\bin line (\d+)/.exec(words) ?? []
  if (words.includes('missing endquote')) {
    return problem(
      'Unexpected end of a graph, expected a closing quotation mark',
      line === undefined ? 1 : Number(line),
    )
  }
  const near = /near '([^']*)'/.exec(words)?.[1]
  const told = (words.split('\n')[0] ?? '')
    .replace(/^syntax error/, '')
    .replace(/ in line \d+/, '')
    .trim()
  // Graphviz has nothing to add where the text ends too early.
  const reason =
    near !== undefined
      ? `Unexpected \`${near}\` in a graph`
      : told === ''
        ? 'Unexpected end of a graph, expected `}`'
        : `Unexpected text of a graph: ${told}`
  return problem(reason, line === undefined ? undefined : Number(line))
}

function problem(reason: string, line: number | undefined): DrawnDiagram {
  const note = 'The language is DOT: https://graphviz.org/doc/info/lang.html'
  return { ok: false, ruleId: 'diagram-syntax', reason, line, note }
}
