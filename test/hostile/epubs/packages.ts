import { edited } from '../../epub-fixture.ts'
import { book, chapter, manifest, times, type HostileCase } from './hostile-case.ts'

const container = (rootfiles: string): Record<string, string> => ({
  'META-INF/container.xml': `<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>${rootfiles}</rootfiles></container>`,
})
const rootfile = (path: string): string => `<rootfile full-path="${path}" media-type="application/oebps-package+xml"/>`
const nav = (body: string): Record<string, string> => ({
  'OEBPS/nav.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>n</title></head><body><nav epub:type="toc">${body}</nav></body></html>`,
})
const metadata = (more: string): Record<string, string> =>
  edited('OEBPS/package.opf', '</metadata>', `${more}</metadata>`)

/** Packages that lead in circles, nowhere, or out of the archive. */
export const packages: readonly HostileCase[] = [
  book('no container', () => ({ 'META-INF/container.xml': null }), ['error META-INF/container.xml epub-no-package']),
  book('a container that names itself', () => container(rootfile('META-INF/container.xml')), [
    'error META-INF/container.xml epub-no-package',
    'info OEBPS/c1.xhtml epub-rogue-file ×8',
  ]),
  book('a container that leads out', () => container(rootfile('../../../../etc/passwd')), [
    'error META-INF/container.xml epub-no-package',
  ]),
  book('a container without a way', () => container(''), ['error META-INF/container.xml epub-no-package']),
  book(
    'a container of 100,000 ways',
    () => container(times(100_000, (at) => rootfile(`x${at}.opf`)) + rootfile('OEBPS/package.opf')),
    [],
  ),
  book('a package that is no XML', () => ({ 'OEBPS/package.opf': 'PK' }), [
    'error OEBPS/package.opf epub-xml-malformed',
  ]),
  book('a package that is a chapter', () => ({ 'OEBPS/package.opf': '<html xmlns="http://www.w3.org/1999/xhtml"/>' }), [
    'error OEBPS/package.opf epub-no-package',
    'info OEBPS/c1.xhtml epub-rogue-file ×7',
  ]),
  book('100,000 items of the spine', () => manifest('', '<itemref idref="c1"/>'.repeat(100_000)), []),
  book(
    '100,000 items that nobody has',
    () =>
      manifest(times(100_000, (at) => `<item id="m${at}" href="m${at}.xhtml" media-type="application/xhtml+xml"/>`)),
    [],
  ),
  book(
    'one chapter named 100,000 times',
    () => ({
      ...manifest(times(100_000, (at) => `<item id="m${at}" href="bad.xhtml" media-type="application/xhtml+xml"/>`)),
      'OEBPS/bad.xhtml': '<html>',
    }),
    ['error OEBPS/bad.xhtml epub-xml-malformed'],
  ),
  book(
    'items with one id',
    () => manifest('<item id="c1" href="c2.xhtml" media-type="application/xhtml+xml"/>'.repeat(50_000)),
    [],
  ),
  book(
    'fallbacks in a circle',
    () =>
      manifest(
        '<item id="a" href="c1.xhtml" media-type="x/y" fallback="b"/><item id="b" href="c2.xhtml" media-type="x/y" fallback="a"/>',
        '<itemref idref="a"/>',
      ),
    [],
  ),
  book(
    'metadata that refine each other',
    () =>
      metadata(
        '<meta id="a" refines="#b" property="x">a</meta><meta id="b" refines="#a" property="x">b</meta><meta id="c" refines="#c" property="x">c</meta>',
      ),
    [],
  ),
  book(
    '50,000 covers for 50,000 items',
    () => ({
      'OEBPS/package.opf': (
        metadata(times(50_000, (at) => `<meta name="cover" content="x${at}"/>`))['OEBPS/package.opf'] ?? ''
      ).replace(
        '</manifest>',
        `${times(50_000, (at) => `<item id="i${at}" href="i${at}.css" media-type="text/css"/>`)}</manifest>`,
      ),
    }),
    [],
  ),
  book(
    'items outside the archive',
    () =>
      manifest(
        '<item id="a" href="../../../../etc/passwd" media-type="text/css"/><item id="b" href="file:///etc/passwd" media-type="text/css"/><item id="c" href="/etc/passwd" media-type="text/css"/><item id="d" href="%2e%2e/%2e%2e/etc/passwd" media-type="text/css"/><item id="e" href="http://example.org/a.css" media-type="text/css"/>',
      ),
    [],
  ),
  book(
    'a package with a spine of itself',
    () =>
      manifest('<item id="self" href="package.opf" media-type="application/xhtml+xml"/>', '<itemref idref="self"/>'),
    [],
  ),
  book(
    'a navigation that leads to itself',
    () => nav('<ol><li><a href="nav.xhtml">n</a><ol><li><a href="#">n</a></li></ol></li></ol>'),
    ['info OEBPS/c1.xhtml epub-nav-spine ×2'],
  ),
  book('a navigation 10,000 deep', () => nav('<ol><li><a href="c1.xhtml">n</a>'.repeat(10_000)), [
    'error OEBPS/nav.xhtml epub-xml-limit',
  ]),
  book(
    'a navigation of 100,000 entries',
    () => nav(`<ol>${'<li><a href="c1.xhtml">n</a></li>'.repeat(100_000)}</ol>`),
    ['info OEBPS/c2.xhtml epub-nav-spine'],
  ),
  book(
    'lists of the navigation in each other',
    () =>
      nav(`${'<nav>'.repeat(200)}<ol>${'<li><a href="c1.xhtml">n</a></li>'.repeat(5000)}</ol>${'</nav>'.repeat(200)}`),
    ['info OEBPS/c2.xhtml epub-nav-spine'],
  ),
  book(
    'an NCX 10,000 deep',
    () => ({
      'OEBPS/toc.ncx': `<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>${'<navPoint>'.repeat(10_000)}`,
    }),
    ['error OEBPS/toc.ncx epub-xml-limit'],
  ),
  book(
    'an NCX of 100,000 points, all of one name',
    () => ({
      'OEBPS/toc.ncx': `<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>${'<navPoint id="n" playOrder="1"><content src="c1.xhtml"/></navPoint>'.repeat(100_000)}</navMap></ncx>`,
    }),
    [],
  ),
  book(
    'encryption of everything, 30,000 times',
    () => ({
      ...manifest(times(30_000, (at) => `<item id="m${at}" href="images/figure.png" media-type="image/png"/>`)),
      'META-INF/encryption.xml': `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container">${times(30_000, (at) => `<e:EncryptedData xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:CipherData><e:CipherReference URI="x${at}"/></e:CipherData></e:EncryptedData>`)}</encryption>`,
    }),
    [],
  ),
  book(
    'encryption of the container itself',
    () => ({
      'META-INF/encryption.xml':
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><e:EncryptedData xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:CipherReference URI="../../etc/passwd"/><e:CipherReference URI="META-INF/container.xml"/><e:CipherReference URI="%"/></e:EncryptedData></encryption>',
    }),
    [],
  ),
  book('encryption.xml that is no XML', () => ({ 'META-INF/encryption.xml': 'PK\u0003\u0004' }), []),
  book(
    'a book of nothing but links out',
    () =>
      chapter(
        '<p><a href="../../../../etc/passwd">a</a><a href="/etc/passwd">b</a><a href="file:///etc/passwd">c</a></p>',
      ),
    ['error OEBPS/c2.xhtml epub-broken-link ×2'],
  ),
]
