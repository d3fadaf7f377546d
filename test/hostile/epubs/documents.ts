import type { Overlay } from '../../epub-fixture.ts'
import { book, chapter, manifest, times, type HostileCase } from './hostile-case.ts'

const c2 = 'OEBPS/c2.xhtml'
const raw = (text: string | Uint8Array): Overlay => ({ [c2]: text })
/** What else is said when the second chapter could not be read: links into it are not looked at. */
const refused = (id: string): string[] => [`error ${c2} ${id}`]

const laughs = `<!DOCTYPE html [<!ENTITY a "ha">${times(30, (at) => `<!ENTITY ${name(at)} "&${name(at - 1)};&${name(at - 1)};">`)}]><html>&${name(29)};</html>`
function name(at: number): string {
  return at < 0 ? 'a' : `b${at}`
}

/** Markup that takes time, memory or files of whoever parses it. */
export const documents: readonly HostileCase[] = [
  book('a billion laughs', () => raw(laughs), refused('epub-entity-bomb')),
  book('a billion laughs in UTF-16', () => raw(Buffer.from(`\uFEFF${laughs}`, 'utf16le')), refused('epub-entity-bomb')),
  book('a billion laughs in a file that nobody declares', () => ({ 'META-INF/rights.xml': laughs }), [
    'error META-INF/rights.xml epub-entity-bomb',
  ]),
  book('a billion laughs in the container', () => ({ 'META-INF/container.xml': laughs }), [
    'error META-INF/container.xml epub-entity-bomb',
  ]),
  book('a billion laughs in encryption.xml', () => ({ 'META-INF/encryption.xml': laughs }), [
    'error META-INF/encryption.xml epub-entity-bomb',
  ]),
  book(
    'a quadratic blow-up: one long entity, called often',
    () => raw(`<!DOCTYPE html [<!ENTITY a "${'a'.repeat(10_000)}">]><html>${'&a;'.repeat(10_000)}</html>`),
    refused('epub-entity-bomb'),
  ),
  book(
    'an entity that is a file',
    () => raw('<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]><html>&a;</html>'),
    refused('epub-entity-bomb'),
  ),
  book(
    'an entity that is a device',
    () => raw('<!DOCTYPE html [<!ENTITY a SYSTEM "/dev/zero">]><html>&a;</html>'),
    refused('epub-entity-bomb'),
  ),
  book(
    'a parameter entity from elsewhere',
    () => raw('<!DOCTYPE html [<!ENTITY % a SYSTEM "http://example.org/x.dtd">%a;]><html/>'),
    refused('epub-entity-bomb'),
  ),
  book(
    'a DTD that is a file of the reader',
    () => raw('<!DOCTYPE html SYSTEM "file:///etc/passwd"><html/>'),
    refused('epub-external-dtd'),
  ),
  book(
    'a DTD that is a device of the reader',
    () => raw('<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "/dev/zero"><html/>'),
    refused('epub-external-dtd'),
  ),
  book(
    'a DTD that climbs out of the archive',
    () => raw('<!DOCTYPE html SYSTEM "../../../../etc/passwd"><html/>'),
    refused('epub-external-dtd'),
  ),
  book(
    'a DTD on a server is not fetched',
    () =>
      raw(
        '<!DOCTYPE html SYSTEM "http://example.org/x.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><body id="figure"/></html>',
      ),
    ['error OEBPS/nav.xhtml epub-broken-link ×2'],
  ),
  book(
    'XInclude is not followed',
    () => chapter('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'),
    [],
  ),
  book(
    'a style sheet of XSLT is not run',
    () => raw(`<?xml-stylesheet type="text/xsl" href="file:///etc/x.xsl"?>${String(chapter('')[c2])}`),
    [],
  ),
  book('a subset that never ends', () => raw(`<!DOCTYPE html [${'['.repeat(1_000_000)}`), refused('epub-entity-bomb')),
  book(
    'comments in a subset that never end',
    () => raw(`<!DOCTYPE html [${'<!--'.repeat(4000)}]><html/>`),
    refused('epub-doctype-subset').map((each) => each.replace('error', 'warning')),
  ),
  book(
    'UTF-32',
    () => raw(Buffer.concat(Array.from('<html/>', (sign) => Buffer.from([0, 0, 0, sign.charCodeAt(0)])))),
    refused('epub-hidden-encoding'),
  ),
  book('EBCDIC', () => raw(new Uint8Array([0x4c, 0x6f, 0xa7, 0x94, 0x93, 0x40])), refused('epub-hidden-encoding')),
  book('UTF-7', () => raw('<?xml version="1.0" encoding="UTF-7"?>+ADw-html/+AD4-'), refused('epub-hidden-encoding')),
  book(
    'an encoding that is none',
    () => raw(`<?xml version="1.0" encoding="${'x'.repeat(200)}"?><html/>`),
    refused('epub-hidden-encoding'),
  ),
  book('bytes that are no UTF-8', () => raw(Buffer.from('<html>\u00C0\u00AF\u00FF</html>', 'latin1')), [
    ...refused('epub-invalid-utf8'),
    'error OEBPS/c1.xhtml epub-broken-link ×3',
  ]),
  book(
    'XML 1.1 and its control characters',
    () => raw('<?xml version="1.1"?><html>&#1;</html>'),
    refused('epub-xml-malformed'),
  ),
  book('a NUL in the text', () => raw('<html>\u0000</html>'), refused('epub-xml-malformed')),
  book(
    'half a document',
    () => raw('<html xmlns="http://www.w3.org/1999/xhtml"><body><p>'),
    refused('epub-xml-malformed'),
  ),
  book('a tag that never ends', () => raw(`<html ${'a'.repeat(5_000_000)}`), refused('epub-xml-malformed')),
  book('a comment that never ends', () => raw(`<html>${'<!--'.repeat(500_000)}`), refused('epub-xml-malformed')),
  book(
    'a CDATA section that never ends',
    () => raw(`<html>${'<![CDATA['.repeat(300_000)}`),
    refused('epub-xml-malformed'),
  ),
  book('10,000 elements deep', () => raw('<a>'.repeat(10_000)), refused('epub-xml-limit')),
  book('a million elements deep', () => raw('<a>'.repeat(1_000_000)), refused('epub-xml-limit')),
  book(
    '250 elements deep, a hundred thousand wide',
    () => raw(`${'<a>'.repeat(250)}${'<b/>'.repeat(100_000)}${'</a>'.repeat(250)}`),
    ['error OEBPS/c1.xhtml epub-broken-link ×3'],
  ),
  book(
    'MathML 10,000 deep',
    () => chapter(`<math xmlns="http://www.w3.org/1998/Math/MathML">${'<mrow>'.repeat(10_000)}`),
    refused('epub-xml-limit'),
  ),
  book('a million and one elements', () => raw(`<html>${'<p/>'.repeat(1_000_001)}</html>`), refused('epub-xml-limit')),
  book(
    '100,000 attributes on one element',
    () => raw(`<html ${times(100_000, (at) => `a${at}="" `)}/>`),
    refused('epub-xml-limit'),
  ),
  book(
    'a million attributes on a thousand elements',
    () => raw(`<html>${`<p ${times(999, (at) => `a${at}="" `)}/>`.repeat(1002)}</html>`),
    refused('epub-xml-limit'),
  ),
  book('a class of ten megabytes', () => raw(`<html class="${'a '.repeat(5_000_000)}"/>`), refused('epub-xml-limit')),
  book(
    'a style attribute of ten megabytes',
    () => raw(`<html style="${'color:red;'.repeat(1_000_000)}"/>`),
    refused('epub-xml-limit'),
  ),
  book('an attribute of ten megabytes', () => chapter(`<p title="${'a'.repeat(10_000_000)}"/>`), []),
  book('text of 33 million characters', () => raw(`<html>${'a'.repeat(33_000_000)}</html>`), refused('epub-xml-limit')),
  book(
    'more text than all documents may have',
    () => {
      const overlay = manifest(
        times(3, (at) => `<item id="x${at}" href="x${at}.xhtml" media-type="application/xhtml+xml"/>`),
      )
      for (let at = 0; at < 3; at++) overlay[`OEBPS/x${at}.xhtml`] = `<html>${' '.repeat(30_000_000)}</html>`
      return overlay
    },
    ['error OEBPS/x2.xhtml epub-xml-limit'],
  ),
  book('300,000 ids, all the same', () => chapter('<i id="i"/>'.repeat(300_000)), []),
  book(
    'links to themselves, a hundred thousand',
    () => chapter(`<p id="p">${'<a href="#p"/>'.repeat(100_000)}</p>`),
    [],
  ),
  book(
    'links that lead nowhere, a hundred thousand',
    () => chapter(`<p>${times(100_000, (at) => `<a href="#p${at}"/>`)}</p>`),
    [`error ${c2} epub-broken-link ×100`, 'error  epub-broken-link'],
  ),
  book('a link of a megabyte', () => chapter(`<p><a href="${'../'.repeat(300_000)}x"/></p>`), [
    `error ${c2} epub-broken-link`,
  ]),
  book('links that run scripts', () => chapter('<p><a href=" java&#10;script:alert(1)"/><a href="vbscript:x"/></p>'), [
    `error ${c2} epub-javascript-link ×2`,
  ]),
  book(
    'scripts, handlers, frames and forms are not run',
    () =>
      chapter(
        '<script>fetch("http://example.org")</script><p onclick="x()">a</p><iframe src="http://example.org/"/><form action="http://example.org/"><p/></form>',
      ),
    [],
  ),
  book(
    'pictures and sounds on a server are not fetched',
    () => chapter('<p><img src="http://example.org/a.png" alt="a"/><audio src="https://example.org/a.mp3"/></p>'),
    [],
  ),
  book('xml:base that moves every address', () => chapter('<p xml:base="file:///etc/"><a href="passwd">a</a></p>'), []),
  book('control sequences for terminals', () => chapter('<p><a href="\u009B2Jx\u202E"/></p>'), [
    `error ${c2} epub-broken-link`,
  ]),
]
