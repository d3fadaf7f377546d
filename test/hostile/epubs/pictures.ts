import { stockFiles, type Overlay } from '../../epub-fixture.ts'
import { book, chapter, manifest, times, type HostileCase } from './hostile-case.ts'

const figure = 'OEBPS/images/figure.png'
const png = (): Buffer => Buffer.from(stockFiles().get(figure) ?? [])
const drawn = (bytes: Uint8Array | string, mediaType = 'image/png'): Overlay => ({
  ...manifest(`<item id="x" href="x.bin" media-type="${mediaType}"/>`),
  'OEBPS/x.bin': bytes,
})

/** The stock picture with another width and height in its header. */
function pngOf(width: number, height: number): Buffer {
  const bytes = png()
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

function font(tables: number): Buffer {
  const bytes = Buffer.alloc(12 + 16 * 4, 0xff)
  bytes.writeUInt32BE(0x00010000, 0)
  bytes.writeUInt16BE(tables, 4)
  bytes.write('cmap', 12)
  return bytes
}

const svg = (inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">${inner}</svg>`

/** Pictures and fonts whose headers lie, and drawings that do more than draw. */
export const pictures: readonly HostileCase[] = [
  book('a picture of a hundred thousand pixels squared', () => ({ [figure]: pngOf(100_000, 100_000) }), [
    `error ${figure} epub-image-bomb`,
  ]),
  book('a picture of ten thousand pixels squared', () => ({ [figure]: pngOf(10_000, 10_000) }), [
    `warning ${figure} epub-image-huge`,
  ]),
  book('a picture of no pixels', () => ({ [figure]: pngOf(0, 0) }), [`error ${figure} epub-image-damaged`]),
  book(
    'a PNG whose chunks are endless',
    () => {
      const bytes = png()
      bytes.writeUInt32BE(0xffffffff, 33)
      return { [figure]: bytes }
    },
    [`error ${figure} epub-image-damaged`],
  ),
  book(
    'a PNG of a million empty chunks',
    () => ({
      [figure]: Buffer.concat([
        png().subarray(0, 33),
        Buffer.alloc(12_000_000, Buffer.from('\0\0\0\0abcd\0\0\0\0', 'latin1')),
      ]),
    }),
    [`error ${figure} epub-image-damaged`],
  ),
  book(
    'a JPEG of segments without length',
    () => drawn(Buffer.alloc(600_000, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0])), 'image/jpeg'),
    ['error OEBPS/x.bin epub-image-damaged'],
  ),
  book(
    'a JPEG of 65,535 pixels squared',
    () =>
      drawn(
        Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0xff, 0xff, 0xff, 0xff, 1, 1, 0x11, 0, 0xff, 0xd9]),
        'image/jpeg',
      ),
    ['error OEBPS/x.bin epub-image-bomb', 'error OEBPS/x.bin epub-image-damaged'],
  ),
  book(
    'a GIF of a hundred thousand frames',
    () =>
      drawn(
        Buffer.concat([
          Buffer.from('GIF89a\u0001\0\u0001\0\0\0\0', 'latin1'),
          Buffer.alloc(1_300_000, Buffer.from(',\0\0\0\0\u0001\0\u0001\0\0\u0002\0', 'latin1')),
          Buffer.from(';'),
        ]),
        'image/gif',
      ),
    [],
    ['KFX-I10'],
  ),
  book(
    'a WebP whose header lies',
    () =>
      drawn(
        Buffer.from(
          'RIFF\u00FF\u00FF\u00FF\u007FWEBPVP8X\0\0\0\0\0\0\0\0\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF',
          'latin1',
        ),
        'image/webp',
      ),
    ['error OEBPS/x.bin epub-image-bomb', 'error OEBPS/x.bin epub-image-damaged'],
  ),
  book('a PNG that is a ZIP', () => ({ [figure]: Buffer.from('PK\u0003\u0004') }), [
    `error ${figure} epub-image-damaged`,
  ]),
  book(
    'one picture named 20,000 times',
    () => ({
      ...manifest(times(20_000, (at) => `<item id="p${at}" href="images/figure.png" media-type="image/png"/>`)),
      [figure]: Buffer.concat([png(), Buffer.alloc(900_000)]),
    }),
    [],
  ),
  book(
    'a drawing with a script',
    () => chapter(svg('<script>alert(1)</script><a xlink:href="javascript:alert(1)"><rect/></a>')),
    ['error OEBPS/c2.xhtml epub-javascript-link'],
  ),
  book(
    'a drawing that is a page',
    () =>
      chapter(
        svg(
          '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="file:///etc/passwd"/></foreignObject><image xlink:href="http://example.org/x.png"/><use xlink:href="http://example.org/x.svg#a"/>',
        ),
      ),
    [],
  ),
  book(
    'a drawing that uses itself a billion times',
    () =>
      chapter(
        svg(
          `<g id="a0"><rect/></g>${times(30, (at) => `<g id="a${at + 1}">${`<use xlink:href="#a${at}"/>`.repeat(10)}</g>`)}`,
        ),
      ),
    [],
  ),
  book('a path of eight megabytes', () => chapter(svg(`<path d="${'M0 0'.repeat(2_000_000)}"/>`)), []),
  book('a drawing behind a wall of comments', () => drawn(`${'<!---->'.repeat(580)}<p/>`, 'image/svg+xml'), []),
  book('comments that an expression would try in every way', () => drawn(`${'<!----><!DOCTYPE>'.repeat(240)}<p/>`), [
    'error OEBPS/x.bin epub-image-damaged',
  ]),
  book(
    'fonts whose tables lie',
    () => ({
      ...manifest('<item id="f" href="f.ttf" media-type="font/ttf"/><item id="g" href="g.ttf" media-type="font/ttf"/>'),
      'OEBPS/f.ttf': font(65_535),
      'OEBPS/g.ttf': font(4),
      'OEBPS/style.css':
        '@font-face { font-family: f; src: url(f.ttf) } @font-face { font-family: g; src: url(g.ttf) } p { font-family: f, g }',
    }),
    [],
  ),
]
