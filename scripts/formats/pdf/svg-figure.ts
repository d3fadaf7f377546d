import type { Element, ElementContent } from 'hast'
import { decodeXml } from '../../base/xml-decode.ts'
import type { XmlElement, XmlNode } from '../../base/xml.ts'
import { parseXml } from '../../base/xml-parse.ts'
import { svg, xml } from '../../base/namespaces.ts'
import type { Asset } from '../../book/book.ts'
import type { Face } from '../../book/theme.ts'
import { svgFamily } from './svg-family.ts'
import { scopedStyle } from './svg-style.ts'

/** What is a drawing and stands still (SVG 2); everything else is left out with all it holds. */
const drawn: ReadonlySet<string> = new Set(
  (
    'svg g defs symbol use title desc style switch path rect circle ellipse line polyline polygon text tspan textPath ' +
    'image marker linearGradient radialGradient stop pattern clipPath mask filter feBlend feColorMatrix ' +
    'feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow ' +
    'feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight ' +
    'feSpecularLighting feSpotLight feTile feTurbulence'
  ).split(' '),
)

export interface SvgPlace {
  readonly alt: string
  /** Goes before every id and class of the drawing, so that two drawings, and the book's sheet, cannot meet. */
  readonly prefix: string
  readonly faces: readonly Face[]
}

/**
 * An SVG asset as an element of the page, so that its text is set in the page's faces: only what draws is kept (no
 * script, no handler, no HTML, nothing fetched), ids and classes get a prefix, style rules are held inside the
 * drawing. `role="img"` and its alternative text name it. Undefined when the file is no SVG that can be parsed.
 */
export function svgFigure(asset: Asset, place: SvgPlace): Element | undefined {
  const decoded = decodeXml(asset.bytes)
  const root = parseXml(decoded.text).document?.root
  if (root?.local !== 'svg') return undefined
  const made = toElement(root, place, false)
  const { width, height, viewBox } = made.properties
  return {
    ...made,
    properties: {
      ...made.properties,
      viewBox:
        viewBox ??
        `0 0 ${Number.parseFloat(String(width ?? asset.width))} ${Number.parseFloat(String(height ?? asset.height))}`,
      width: asset.width,
      height: asset.height,
      id: `${place.prefix}drawing`,
      className: ['figure'],
      role: place.alt === '' ? undefined : 'img',
      ariaLabel: place.alt === '' ? undefined : place.alt,
      ariaHidden: place.alt === '' ? 'true' : undefined,
    },
  }
}

function toElement(element: XmlElement, place: SvgPlace, lettered: boolean): Element {
  const texts = element.local === 'text' || element.local === 'style'
  return {
    type: 'element',
    tagName: element.local,
    properties: propertiesOf(element, place),
    children: element.children.flatMap((child) => toContent(child, element, place, lettered || texts)),
  }
}

function toContent(node: XmlNode, parent: XmlElement, place: SvgPlace, lettered: boolean): ElementContent[] {
  if (node.type === 'text') {
    if (!lettered) return []
    return [
      {
        type: 'text',
        value: parent.local === 'style' ? scopedStyle(node.value, place.prefix, place.faces) : node.value,
      },
    ]
  }
  const kept = node.namespace === svg && drawn.has(node.local)
  // A link in a drawing is a drawing; where it led is not shown on paper.
  if (node.namespace === svg && node.local === 'a')
    return [toElement({ ...node, local: 'g', attributes: [] }, place, lettered)]
  // The accessible name is the figure's own alternative text; a second one would be a tool tip.
  return kept && !['title', 'desc'].includes(node.local) ? [toElement(node, place, lettered)] : []
}

function propertiesOf(element: XmlElement, { prefix, faces }: SvgPlace): Element['properties'] {
  const properties: Element['properties'] = {}
  for (const { name, local, namespace, value } of element.attributes) {
    if (/^on/i.test(local) || name.startsWith('xmlns') || local.startsWith('aria-') || local === 'role') continue
    if (local === 'href') {
      const target = reference(element, value, prefix)
      if (target !== undefined) properties['href'] = target
    } else if (namespace === xml && local === 'space') {
      properties['xml:space'] = value
    } else if (namespace !== '') {
      continue
    } else if (local === 'id') properties['id'] = prefix + value
    else if (local === 'class')
      properties['className'] = value
        .split(/\s+/)
        .filter(Boolean)
        .map((word) => prefix + word)
    else if (local === 'font-family') properties['font-family'] = svgFamily(value, faces)
    else if (local === 'style') properties['style'] = scopedStyle(value, prefix, faces, 'declarationList')
    else if (!/url\(/i.test(value)) properties[local] = value
    else if (/^url\(\s*["']?#[^)]*\)/i.test(value.trim())) properties[local] = value.replace(/(["']?)#/, `$1#${prefix}`)
  }
  return properties
}

function reference(element: XmlElement, value: string, prefix: string): string | undefined {
  const target = value.trim()
  if (target.startsWith('#')) return `#${prefix}${target.slice(1)}`
  return element.local === 'image' && /^data:image\/(?:png|jpeg|gif);base64,/.test(target) ? target : undefined
}
