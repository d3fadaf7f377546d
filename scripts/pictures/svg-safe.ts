import type { VFileMessage } from 'vfile-message'
import { hasErrors, message } from '../base/message.ts'
import { parseXml } from '../base/xml-parse.ts'
import type { XmlAttribute, XmlElement } from '../base/xml.ts'
import { xmlAttribute, xmlText } from '../base/xhtml.ts'
import { svg as svgNamespace, xlink, xml } from '../base/namespaces.ts'

/** Dropped with all they hold. */
const moving: ReadonlySet<string> = new Set(
  'animate animateMotion animateTransform animateColor set discard'.split(' '),
)

/**
 * An SVG of the author's as a drawing and nothing more: no scripts, no event handlers, no HTML, nothing fetched from
 * outside (SVG Integration's "secure static mode"). Scripts, event handlers and animation go with a warning at their
 * place, since the drawing is the same without them; HTML and what would be fetched are errors, since something would be
 * missing. Editors' private elements, links and document types are left out silently. Empty when there is an error.
 */
export function safeSvg(
  source: string,
  path: string,
): { readonly svg: string; readonly messages: readonly VFileMessage[] } {
  const messages: VFileMessage[] = []
  const refuse: Refuse = (place, ruleId, reason, note) => {
    messages.push(message({ severity: 'error', ruleId, reason, note, file: path, place }))
  }
  const drop: Drop = (place, reason) => {
    messages.push(message({ severity: 'warning', ruleId: 'svg-cleaned', reason, note: still, file: path, place }))
  }
  const { document, problem } = parseXml(source)
  if (document === undefined) {
    const ruleId = problem?.kind === 'limit' ? 'svg-depth' : 'svg-malformed'
    const place = { line: problem?.line ?? 1, column: problem?.column ?? 1 }
    refuse(place, ruleId, `${problem?.reason ?? 'Unexpected text, expected an SVG'}.`, resave)
    return { svg: '', messages }
  }
  const { root } = document
  if (root.local !== 'svg' || root.namespace !== svgNamespace) {
    refuse(root.place, 'svg-malformed', `Unexpected <${root.name}>, expected <svg xmlns="${svgNamespace}">.`, resave)
  }
  // The tree holds no processing instructions; in text a less-than sign is always escaped.
  if (source.includes('<?xml-stylesheet')) {
    refuse(root.place, 'svg-unsafe', 'Unexpected style sheet outside the drawing.', inline)
  }
  const svg = written(root, { refuse, drop })
  return { svg: hasErrors(messages) ? '' : svg, messages }
}

const still = 'It was left out: a book runs no scripts, and a page stands still. Remove it to be rid of this message.'

const resave = 'Open the drawing in an editor and save it again as plain SVG.'
const inline = 'Put what it needs into the file itself.'

type Drop = (place: XmlElement['place'], reason: string) => void
type Refuse = (place: XmlElement['place'], ruleId: string, reason: string, note: string) => void

/** Prefixes go: every element that stays is SVG's own. */
function written(element: XmlElement, how: { readonly refuse: Refuse; readonly drop: Drop }): string {
  const { local, parent } = element
  const { refuse, drop } = how
  if (element.namespace !== svgNamespace) return ''
  if (moving.has(local) || local === 'script') {
    drop(element.place, `Unexpected <${local}>, expected shapes and text only.`)
    return ''
  }
  // Beside its own fallback, HTML is what resvg and readers without it leave out anyway.
  if (local === 'foreignObject' && parent?.local === 'switch') return ''
  if (local === 'foreignObject') {
    const note = 'Draw its text as SVG text.'
    refuse(element.place, 'svg-unsafe', `Unexpected <${local}>, expected shapes and text only.`, note)
    return ''
  }
  const attributes = element.attributes.map((attribute) => writtenAttribute(attribute, element, how))
  const content = element.children.map((child) => {
    if (child.type === 'element') return written(child, how)
    if (local === 'style') checkStyle(child.value, element, refuse)
    return xmlText(child.value)
  })
  const namespace = parent === undefined ? ` xmlns="${svgNamespace}"` : ''
  return `<${local}${namespace}${attributes.join('')}>${content.join('')}</${local}>`
}

function writtenAttribute(
  attribute: XmlAttribute,
  element: XmlElement,
  { refuse, drop }: { readonly refuse: Refuse; readonly drop: Drop },
): string {
  const { name, local, namespace, value } = attribute
  if (/^on/i.test(local)) {
    drop(element.place, `Unexpected event handler "${name}" on <${element.name}>.`)
    return ''
  }
  if (namespace !== '' && namespace !== xlink && namespace !== xml) return ''
  if (local === 'href' || local === 'src') return reference(value, element, refuse)
  if (name === 'xml:base' || namespace === xlink) return ''
  if (local === 'style' || /url\(/i.test(value)) checkStyle(value, element, refuse)
  return ` ${namespace === xml ? 'xml:' : ''}${local}="${xmlAttribute(value)}"`
}

/** Only what is in the drawing: its own parts, and pictures as data. Nested SVG could hold anything again. */
function reference(value: string, element: XmlElement, refuse: Refuse): string {
  const address = value.replaceAll(/\s/g, '')
  if (element.local === 'a' && !/^(?:javascript|data|vbscript):/i.test(address)) return ''
  if (address.startsWith('#') || /^data:image\/(?:png|jpeg|gif);base64,/.test(address)) {
    return ` href="${xmlAttribute(address)}"`
  }
  refuse(element.place, 'svg-unsafe', `Unexpected reference to "${shortened(value)}" on <${element.name}>.`, inline)
  return ''
}

/**
 * CSS that fetches: an import, or a `url()` that is neither a part of the drawing nor data. CSS escapes could hide
 * either word; no editor writes them.
 */
const fetching =
  /@import[^;]*|\\[0-9a-f]|url\(\s*(?!["']?\s*(?:#|data:(?:image\/(?:png|jpeg|gif)|font\/|application\/(?:x-)?font))[^)]*\))[^)]*\)?/i

function checkStyle(css: string, element: XmlElement, refuse: Refuse): void {
  const found = fetching.exec(css)?.[0]
  if (found !== undefined) refuse(element.place, 'svg-unsafe', `Unexpected style "${shortened(found)}".`, inline)
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 57)}…` : line
}
