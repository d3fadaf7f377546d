import { zipFiles, stockFiles } from '../../epub-fixture.ts'
import { rawZip } from '../../publication/zip-fixture.ts'
import { archive, stockEntries, type HostileCase } from './hostile-case.ts'

const zeros = (bytes: number): Uint8Array => new Uint8Array(bytes)
const stock = (): Uint8Array => zipFiles(stockFiles())

/** A ZIP in a ZIP, twelve deep, around ten megabytes of zeros. */
function nested(): Uint8Array {
  let inner: Uint8Array = zeros(10_000_000)
  for (let depth = 0; depth < 12; depth++) inner = rawZip([{ name: `${depth}.zip`, data: inner, deflate: true }])
  return inner
}

/** What a container says that cannot be opened. */
const unopened = ['error  epub-not-a-zip']

/** Archives that lie. */
export const archives: readonly HostileCase[] = [
  archive('a bomb by ratio', () => [{ name: 'OEBPS/zeros', data: zeros(40_000_000), deflate: true }], [
    'error OEBPS/zeros epub-compression-ratio',
  ]),
  archive(
    'sixty bombs just below the bound of each',
    () => Array.from({ length: 60 }, (_, at) => ({ name: `OEBPS/${at}`, data: zeros(1_000_000), deflate: true })),
    ['info OEBPS/0 epub-rogue-file ×60'],
  ),
  archive('a bomb by count', () => Array.from({ length: 10_001 }, (_, at) => ({ name: `x/${at}` })), [
    'error  epub-too-many-entries',
  ]),
  archive('archives in archives', () => [{ name: 'OEBPS/0.zip', data: nested() }], [
    'info OEBPS/0.zip epub-rogue-file',
  ]),
  archive(
    'entries that share their bytes',
    () => [
      { name: 'OEBPS/kernel', data: zeros(900_000), deflate: true },
      ...Array.from({ length: 50 }, (_, at) => ({
        name: `OEBPS/${at}`,
        data: zeros(900_000),
        deflate: true,
        sharesDataOf: stockEntries().length,
      })),
    ],
    [
      'error OEBPS/0 epub-names-disagree ×50',
      'error OEBPS/0 epub-overlapping-entries ×50',
      'info OEBPS/kernel epub-rogue-file',
    ],
  ),
  archive(
    'a gigabyte declared small',
    () => [{ name: 'OEBPS/zeros', data: zeros(60_000_000), deflate: true, size: 900_000 }],
    ['error OEBPS/zeros epub-damaged-entry'],
  ),
  archive('a kilobyte declared a gigabyte', () => [{ name: 'OEBPS/x', data: 'x', deflate: true, size: 0xfffffff0 }], [
    'error OEBPS/x epub-entry-too-large',
  ]),
  archive('compressed bytes beyond the end of the file', () => [{ name: 'OEBPS/x', data: 'x', packed: 0x7fffffff }], [
    'error  epub-damaged-archive',
  ]),
  archive('a name that only the local header has', () => [{ name: 'OEBPS/x', localName: '../../x', data: 'x' }], [
    'error OEBPS/x epub-names-disagree',
  ]),
  archive(
    'sizes that only the local header has',
    () => [{ name: 'OEBPS/x', data: 'x', local: { size: 5, packed: 5 } }],
    ['error OEBPS/x epub-headers-disagree'],
  ),
  archive('a method that only the local header has', () => [{ name: 'OEBPS/x', data: 'x', local: { method: 8 } }], [
    'error OEBPS/x epub-headers-disagree',
  ]),
  archive('a checksum that only the local header has', () => [{ name: 'OEBPS/x', data: 'x', local: { crc: 7 } }], [
    'error OEBPS/x epub-headers-disagree',
  ]),
  archive(
    'sizes that follow the data, as streams write them',
    () => [{ name: 'OEBPS/x', data: 'x', flags: 0x808, local: { size: 0, packed: 0, crc: 0 }, trailer: zeros(16) }],
    ['info OEBPS/x epub-rogue-file'],
  ),
  archive('an entry twice', () => [{ name: 'OEBPS/c1.xhtml', data: '<html/>' }], [
    'error OEBPS/c1.xhtml epub-duplicate-name',
  ]),
  archive('ZIP encryption', () => [{ name: 'OEBPS/x', flags: 0x801, data: '0123456789abcdef', size: 4 }], [
    'error OEBPS/x epub-encrypted-entry',
  ]),
  archive('a compression that nobody has', () => [{ name: 'OEBPS/x', method: 99, data: 'x' }], [
    'error OEBPS/x epub-compression-method',
  ]),
  archive('a symbolic link', () => [{ name: 'OEBPS/x', attributes: (0o120777 << 16) >>> 0, data: '/etc/passwd' }], [
    'error OEBPS/x epub-symbolic-link',
  ]),
  archive('a device', () => [{ name: 'OEBPS/x', attributes: (0o020666 << 16) >>> 0, data: '' }], [
    'info OEBPS/x epub-rogue-file',
  ]),
  archive('a ZIP64 record', () => [], [], { zip64Count: BigInt(stockEntries().length) }),
  archive('a ZIP64 record that claims a billion entries', () => [], ['error  epub-too-many-entries'], {
    zip64Count: 1_000_000_000n,
  }),
  archive('a ZIP64 record that claims more than numbers hold', () => [], ['error  epub-too-many-entries'], {
    zip64Count: 2n ** 63n,
  }),
  archive(
    'ZIP64 extra fields of a gigabyte',
    () => [{ name: 'OEBPS/x', data: 'x', size: 0xffffffff, packed: 0xffffffff, extra: zip64Extra(1n << 62n) }],
    ['error OEBPS/x epub-damaged-entry'],
  ),
  archive('the second disk of several', () => [], unopened, { disk: 1 }),
  archive('a directory that claims more than there is', () => [], ['error  epub-damaged-archive'], { count: 500 }),
  archive(
    'a directory that claims less than there is',
    () => [],
    ['error  epub-hidden-bytes', 'error META-INF/container.xml epub-no-package'],
    {
      count: stockEntries().length - 3,
    },
  ),
  archive('a comment of 65,535 bytes', () => [], [], { comment: 'c'.repeat(65_535) }),
  archive('an end record in the comment', () => [], ['error  epub-damaged-archive'], {
    comment: rawZip([{ name: 'mimetype', data: 'x' }]),
  }),
  archive('another file before the archive', () => [], ['error mimetype epub-mimetype'], {
    before: Buffer.from(`%PDF-1.7\n${'x'.repeat(1000)}`),
  }),
  {
    name: 'another file before the archive, whose offsets do not know it',
    epub: () => Buffer.concat([Buffer.from('GIF89a;'), stock()]),
    findings: ['error  epub-damaged-archive'],
  },
  { name: 'bytes after the archive', epub: () => Buffer.concat([stock(), zeros(100)]), findings: unopened },
  {
    name: 'two archives in a row',
    epub: () => Buffer.concat([stock(), stock()]),
    findings: ['error  epub-hidden-bytes'],
  },
  { name: 'half an archive', epub: () => stock().subarray(0, stock().length / 2), findings: unopened },
  { name: 'the end record alone', epub: () => stock().subarray(-22), findings: ['error  epub-damaged-archive'] },
  { name: 'nothing', epub: () => new Uint8Array(), findings: unopened },
  { name: 'an empty archive', epub: () => rawZip([]), findings: ['error META-INF/container.xml epub-no-package'] },
  { name: 'a gigabyte of zeros would look like this', epub: () => zeros(10_000_000), findings: unopened },
  {
    name: 'a compressed mimetype',
    epub: () => zipFiles(stockFiles(), { mimetype: { level: 9 } }),
    findings: ['error mimetype epub-mimetype'],
  },
  {
    name: 'a mimetype of ten megabytes',
    epub: () =>
      rawZip(stockEntries().map((each) => (each.name === 'mimetype' ? { ...each, data: zeros(10_000_000) } : each))),
    findings: ['error mimetype epub-mimetype'],
  },
]

function zip64Extra(size: bigint): Uint8Array {
  const extra = Buffer.alloc(20)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(16, 2)
  extra.writeBigUInt64LE(size, 4)
  extra.writeBigUInt64LE(size, 12)
  return extra
}
