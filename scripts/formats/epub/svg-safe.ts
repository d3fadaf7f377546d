import { SaxesParser, type SaxesTagPlain } from 'saxes'
import type { VFileMessage } from 'vfile-message'
import { message } from '../../base/message.ts'
import { xmlAttribute, xmlText } from '../../base/xhtml.ts'

/** Deeper nesting is no drawing, and costs parsers time that grows with its square. */
const deepest = 256

/** Dropped with all they hold: a page stands still. */
const moving: ReadonlySet<string> = new Set([
  'animate',
  'animateMotion',
  'animateTransform',
  'animateColor',
  'set',
  'discard',
])

/**
 * An SVG of the author's as a drawing and nothing more: no scripts, no event handlers, no HTML, nothing fetched from
 * outside (SVG Integration's "secure static mode"). What would run or be fetched is an error with its place; editors'
 * private elements, animation, links and document types are left out silently.
 */
export function safeSvg(
  source: string,
  path: string,
): { readonly svg: string; readonly messages: readonly VFileMessage[] } {
  const messages: VFileMessage[] = []
  const parts: string[] = []
  const open: string[] = []
  let skippedFrom = -1
  const parser = new SaxesParser()
  const refuse = (ruleId: string, reason: string, note: string): void => {
    const place = { line: parser.line, column: Math.max(1, parser.column) }
    messages.push(message({ severity: 'error', ruleId, reason, note, file: path, place }))
  }
  parser.on('error', (error) => {
    if (messages.length === 0)
      refuse('svg-malformed', `Unexpected fault in the drawing's XML: ${sentence(error.message)}`, resave)
  })
  parser.on('opentag', (tag) => {
    open.push(tag.name)
    if (skippedFrom >= 0) return
    if (open.length > deepest) return refuse('svg-depth', `Unexpected nesting of more than ${deepest} levels.`, resave)
    const local = localName(tag.name)
    const foreign = tag.name.includes(':') && !tag.name.startsWith('svg:')
    const fallback = local === 'foreignObject' && localName(open.at(-2) ?? '') === 'switch'
    if (local === 'script' || (local === 'foreignObject' && !fallback)) {
      refuse(
        'svg-unsafe',
        `Unexpected <${local}>, expected shapes and text only.`,
        `Remove it in ${path}${local === 'script' ? '.' : ', or draw its text as SVG text.'}`,
      )
    }
    if (local === 'script' || local === 'foreignObject' || foreign || moving.has(local)) skippedFrom = open.length
    else parts.push(`<${tag.name}${attributes(tag, local, refuse)}>`)
  })
  parser.on('closetag', (tag) => {
    if (skippedFrom < 0) parts.push(`</${tag.name}>`)
    if (open.length === skippedFrom) skippedFrom = -1
    open.pop()
  })
  const text = (value: string): void => {
    if (skippedFrom >= 0) return
    if (localName(open.at(-1) ?? '') === 'style') checkStyle(value, refuse)
    parts.push(xmlText(value))
  }
  parser.on('text', text)
  parser.on('cdata', text)
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet') refuse('svg-unsafe', 'Unexpected style sheet outside the drawing.', inline)
  })
  parser.write(source).close()
  return { svg: messages.length > 0 ? '' : parts.join(''), messages }
}

const resave = 'Open the drawing in an editor and save it again as plain SVG.'
const inline = 'Put what it needs into the file itself.'

type Refuse = (ruleId: string, reason: string, note: string) => void

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function attributes(tag: SaxesTagPlain, element: string, refuse: Refuse): string {
  let written = ''
  for (const [name, value] of Object.entries(tag.attributes)) {
    const local = localName(name)
    if (/^on/i.test(local)) {
      refuse('svg-unsafe', `Unexpected event handler "${name}" on <${tag.name}>.`, 'A book runs no scripts: remove it.')
    } else if (local === 'href' || local === 'src') {
      const reference = value.replaceAll(/\s/g, '')
      const ours = reference.startsWith('#') || /^data:image\/(?:png|jpeg|gif);base64,/.test(reference)
      if (element === 'a' && !/^(?:javascript|data|vbscript):/i.test(reference)) continue
      if (!ours) refuse('svg-unsafe', `Unexpected reference to "${shortened(value)}" on <${tag.name}>.`, inline)
    } else if (local === 'style' || /url\(/i.test(value)) {
      checkStyle(value, refuse)
    }
    written += ` ${name}="${xmlAttribute(value)}"`
  }
  return written
}

/** CSS that fetches: an import, or a `url()` that is neither a part of the drawing nor data. */
function checkStyle(css: string, refuse: Refuse): void {
  // CSS escapes could hide either word; no editor writes them.
  const outside =
    /@import[^;]*|\\[0-9a-f]|url\(\s*(?!["']?\s*(?:#|data:(?:image\/(?:png|jpeg|gif)|font\/|application\/(?:x-)?font))[^)]*\))[^)]*\)?/i.exec(
      css,
    )
  if (outside !== null) refuse('svg-unsafe', `Unexpected style "${shortened(outside[0])}".`, inline)
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 57)}…` : line
}

/** saxes writes "2:55: undefined entity."; the place is the message's own affair. */
function sentence(fault: string): string {
  return fault.replace(/^\d+:\d+: /, '').replace(/\.?$/, '.')
}
