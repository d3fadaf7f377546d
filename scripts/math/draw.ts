import { liteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js'
import type { LiteElement } from 'mathjax-full/js/adaptors/lite/Element.js'
import { HTMLDocument } from 'mathjax-full/js/handlers/html/HTMLDocument.js'
import { MathML } from 'mathjax-full/js/input/mathml.js'
import { SVG } from 'mathjax-full/js/output/svg.js'

/** What MathJax makes of a piece of MathML. Lengths in em of the surrounding text. */
export type Drawing =
  | {
      readonly ok: true
      readonly widthEm: number
      /** Above the baseline. */
      readonly heightEm: number
      /** Below the baseline. */
      readonly depthEm: number
      /** Outlines and rules. */
      readonly paths: number
      /** Runs of characters that MathJax's fonts lack: Kindle would not turn them into outlines (KFX-M28). */
      readonly texts: number
    }
  | { readonly ok: false; readonly reason: string }

/** 1 ex in MathJax's TeX face, in em. */
const ex = 0.442
const largest = 200_000
const deepest = 200
const most = 10_000

/**
 * Amazon's own yardstick for Enhanced Typesetting (KFX-M36): if MathJax displays an equation, Kindle will. Draws with
 * MathJax's SVG output and measures; the input may come from anybody's EPUB, so it is bounded in size and depth, and
 * nothing outside of it is read. SVG only: MathJax's two outputs share font data and spoil each other in one process.
 */
export function drawMathml(mathml: string): Drawing {
  const refused = refuse(mathml)
  if (refused !== undefined) return { ok: false, reason: refused }
  try {
    return measure(convert(mathml))
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, reason: 'nested too deeply' }
    return {
      ok: false,
      reason: `MathJax fails: ${error instanceof Error ? error.message.split('\n', 1)[0] : 'no reason given'}`,
    }
  }
}

/** MathML of our own as MathJax's drawing, or undefined for what it cannot draw. */
export function drawingOf(mathml: string): { readonly svg: LiteElement; readonly drawing: Drawing } | undefined {
  try {
    const container = convert(mathml)
    const [svg] = adaptor.tags(container, 'svg')
    return svg === undefined ? undefined : { svg, drawing: measure(container) }
  } catch {
    return undefined
  }
}

function refuse(mathml: string): string | undefined {
  if (mathml.length > largest) return `larger than ${largest} characters`
  let depth = 0
  let tags = 0
  for (let at = mathml.indexOf('<'); at >= 0; at = mathml.indexOf('<', at + 1)) {
    const comment = mathml.startsWith('<!--', at)
    const end = comment ? mathml.indexOf('-->', at) : mathml.indexOf('>', at)
    if (end < 0) return 'a tag that does not end'
    if (!comment && /[!?]/.test(mathml.charAt(at + 1))) return 'a declaration or a processing instruction inside'
    if (!comment && mathml.charAt(end - 1) !== '/') depth += mathml.charAt(at + 1) === '/' ? -1 : 1
    if (depth > deepest) return 'nested too deeply'
    if (++tags > most) return `more than ${most} tags`
    at = end
  }
  return undefined
}

const adaptor = liteAdaptor()
let document: HTMLDocument<unknown, unknown, unknown> | undefined

function convert(mathml: string): LiteElement {
  document ??= new HTMLDocument<unknown, unknown, unknown>(adaptor.parse('', 'text/html'), adaptor, {
    InputJax: new MathML<unknown, unknown, unknown>({ forceReparse: true }),
    OutputJax: new SVG<unknown, unknown, unknown>({ fontCache: 'none' }),
  })
  return document.convert(mathml, { display: /^\s*<math\b[^>]*\bdisplay\s*=\s*["']block/.test(mathml) }) as LiteElement
}

function measure(container: LiteElement): Drawing {
  const [svg] = adaptor.tags(container, 'svg')
  if (svg === undefined) return { ok: false, reason: 'MathJax draws nothing' }
  const error = [...adaptor.tags(svg, 'g')].find((node) => adaptor.getAttribute(node, 'data-mml-node') === 'merror')
  if (error !== undefined)
    return {
      ok: false,
      reason: `MathJax reports an error: ${String(adaptor.getAttribute(error, 'data-mjx-error') ?? adaptor.textContent(error))}`,
    }
  const paths =
    adaptor.tags(svg, 'path').filter((path) => adaptor.getAttribute(path, 'd')).length +
    adaptor.tags(svg, 'rect').length +
    adaptor.tags(svg, 'line').length
  const texts = adaptor.tags(svg, 'text').length
  if (paths === 0)
    return {
      ok: false,
      reason: texts > 0 ? 'MathJax has no outlines for these characters' : 'MathJax draws no outline',
    }
  const depthEm = Math.max(0, -exOf(adaptor.getStyle(svg, 'vertical-align')))
  const widthEm = exOf(String(adaptor.getAttribute(svg, 'width')))
  const totalEm = exOf(String(adaptor.getAttribute(svg, 'height')))
  if (!(widthEm > 0) || !(totalEm > 0)) return { ok: false, reason: 'MathJax draws a box of no size' }
  return { ok: true, widthEm, heightEm: round(totalEm - depthEm), depthEm, paths, texts }
}

function exOf(length: string): number {
  return round(Number.parseFloat(length) * ex)
}

function round(size: number): number {
  return Math.round(size * 1000) / 1000
}
