import type { Random } from './random.ts'

/** Values that break parsers of numbers, addresses, colours, encodings and of nothing in particular. */
const values = [
  '',
  ' ',
  '0',
  '-1',
  '1e308',
  'NaN',
  '99999999999999999999',
  '#',
  '#x',
  '%',
  '%zz',
  '../'.repeat(9),
  '/',
  '//x',
  'file:///etc/passwd',
  'javascript:x',
  'data:,',
  'http://[',
  '\u0000',
  '\uFFFD',
  '\u202E',
  'é',
  '𝔘',
  '\uD800',
  'constructor',
  '__proto__',
  'toString',
  'a b c',
  'c1.xhtml#c1',
  '&#0;',
  '&#x110000;',
  '&nbsp;',
  '&lt;',
  '<',
  '>',
  '"',
  "'",
  ']]>',
  '-->',
  '?>',
  '{',
  '}',
  ';',
  'x'.repeat(300),
]
const elements = [
  'math',
  'mrow',
  'mfrac',
  'svg',
  'image',
  'nav',
  'table',
  'td',
  'img',
  'a',
  'style',
  'link',
  'item',
  'itemref',
  'meta',
  'package',
  'manifest',
  'spine',
  'navPoint',
  'p',
  'html',
  'epub:switch',
  'xi:include',
  'constructor',
]
const attributes = [
  'id',
  'href',
  'src',
  'class',
  'style',
  'media-type',
  'properties',
  'refines',
  'idref',
  'linear',
  'epub:type',
  'xmlns',
  'xml:lang',
  'xml:base',
  'width',
  'viewBox',
  'transform',
  'mathvariant',
  'display',
  'alttext',
  'fallback',
  'full-path',
  '__proto__',
]
const namespaces = [
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/1998/Math/MathML',
  'http://www.w3.org/2000/svg',
  'http://www.idpf.org/2007/opf',
  'http://www.idpf.org/2007/ops',
  'urn:x',
  '',
]
const prologs = [
  '<!DOCTYPE html>',
  '<!DOCTYPE html SYSTEM "x.dtd">',
  '<!DOCTYPE html [<!ENTITY a "b">]>',
  '<!DOCTYPE html [<!ENTITY % a SYSTEM "b">%a;]>',
  '<?xml version="1.1"?>',
  '<?xml version="1.0" encoding="UTF-16"?>',
  '<?xml version="1.0" encoding="latin1"?>',
  '<!-- -->',
  '\uFEFF',
  '\n\n',
  '<?x?>',
]
const css = [
  '@import "style.css";',
  '@media (min-width:1px){',
  '}',
  '{',
  ':not(',
  ':nth-child(2n+1)',
  '!important',
  '/*',
  '*/',
  '"',
  '\\',
  '@font-face{src:url(x)}',
  ' > * ~ + ',
  'math *{display:none}',
  'color:rgb(300,-1,1e9)',
  '@charset "x";',
  'p{width:calc(1px*(2+',
  '\u0000',
]

type Mutation = (text: string, random: Random) => string

const tag = /<[A-Za-z][^<>]*>/g
const element = /<([A-Za-z][\w:.-]*)(?:\s[^<>]*)?>[^<>]*<\/\1>/g

function oneOf(text: string, pattern: RegExp, random: Random): { at: number; found: string } | undefined {
  const all = [...text.matchAll(pattern)]
  const match = all.length === 0 ? undefined : random.pick(all)
  return match === undefined ? undefined : { at: match.index, found: match[0] }
}

function replaced(pattern: RegExp, by: (found: string, random: Random) => string): Mutation {
  return (text, random) => {
    const hit = oneOf(text, pattern, random)
    if (hit === undefined) return text
    return text.slice(0, hit.at) + by(hit.found, random) + text.slice(hit.at + hit.found.length)
  }
}

/** What may happen to markup: each keeps most of its structure, so that the fault reaches whoever comes after the parser. */
const markup: readonly Mutation[] = [
  replaced(element, () => ''),
  replaced(element, (found) => found + found),
  replaced(element, (found) => found.repeat(40)),
  (text, random) => {
    const hit = oneOf(text, element, random)
    const place = oneOf(text, tag, random)
    return hit === undefined || place === undefined ? text : text.slice(0, place.at) + hit.found + text.slice(place.at)
  },
  replaced(element, (found, random) => {
    const name = random.pick(elements)
    return `<${name}>${found}</${name}>`
  }),
  replaced(tag, () => ''),
  replaced(/<\/[A-Za-z][^<>]*>/g, () => ''),
  replaced(/="[^"]*"/g, (_, random) => `="${random.pick(values).replaceAll('"', '').replaceAll('<', '')}"`),
  replaced(/="[^"]*"/g, (_, random) => `="${random.pick(values)}"`),
  replaced(/\s[\w:-]+="[^"]*"/g, () => ''),
  replaced(/\s[\w:-]+="[^"]*"/g, (found) => found + found),
  replaced(/\s[\w:-]+="/g, (_, random) => ` ${random.pick(attributes)}="`),
  replaced(
    /<[A-Za-z][\w:.-]*/g,
    (found, random) =>
      `${found} ${random.pick(attributes)}="${random.pick(values).replaceAll('"', '').replaceAll('<', '')}"`,
  ),
  replaced(/<[A-Za-z][\w:.-]*/g, (_, random) => `<${random.pick(elements)}`),
  replaced(/xmlns(?::\w+)?="[^"]*"/g, (found, random) => found.replace(/"[^"]*"/, `"${random.pick(namespaces)}"`)),
  replaced(/>[^<>]+</g, (_, random) => `>${random.pick(values)}<`),
  (text, random) => random.pick(prologs) + text,
  (text, random) => random.pick(prologs) + text.replace(/^<\?xml[^>]*>\s*(?:<!DOCTYPE[^>]*>)?/, ''),
  replaced(element, (found) => `${'<div>'.repeat(60)}${found}${'</div>'.repeat(60)}`),
]

const sheet: readonly Mutation[] = [
  (text, random) => {
    const at = random.below(text.length + 1)
    return text.slice(0, at) + random.pick(css) + text.slice(at)
  },
  replaced(/[^{}]*\{[^{}]*\}/g, (found) => found + found),
  replaced(/[^{}]*\{[^{}]*\}/g, () => ''),
  replaced(/:[^;{}]+/g, (_, random) => `:${random.pick(values)}`),
]

/** Any text: characters come, go and change. */
const anything: readonly Mutation[] = [
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => {
    const at = random.below(text.length + 1)
    return text.slice(0, at) + random.pick(values) + text.slice(at)
  },
  (text, random) => {
    const at = random.below(text.length + 1)
    return text.slice(0, at) + text.slice(at + 1 + random.below(20))
  },
]

/** Changes a text once, in a way that fits what the file is. */
export function mutateText(name: string, text: string, random: Random): string {
  const fitting = name.endsWith('.css') ? sheet : markup
  return random.pick(random.chance(0.85) ? fitting : anything)(text, random)
}

/** Writes a text in an encoding, mostly the one that it says. */
export function encode(text: string, random: Random): Uint8Array {
  if (random.chance(0.96)) return Buffer.from(text)
  const how = random.pick(['utf16le', 'latin1', 'marked', 'swapped'] as const)
  if (how === 'latin1') return Buffer.from(text, 'latin1')
  const wide = Buffer.from(how === 'marked' ? `\uFEFF${text}` : text, 'utf16le')
  return how === 'swapped' ? wide.swap16() : wide
}
