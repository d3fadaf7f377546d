import { createHash } from 'node:crypto'

/**
 * The heads of fonts by name, for fixtures: `ttf`, `otf`, `ttf variable`, `ttf fstype=2`, `woff`, `eot`, `empty` … With
 * `idpf` or `adobe` the head is mangled with the key of the stock book, with `key=ID` with that of another identifier.
 */
export function makeFont(recipe: string): Uint8Array {
  const [format = '', ...words] = recipe.trim().split(/\s+/)
  const option = (name: string): string | undefined =>
    words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1)
  const make = makers[format]
  if (make === undefined) throw new Error(`no font is called ${format}`)
  const bytes = make(words.includes('variable'), Number(option('fstype') ?? 0))
  const identifier = option('key') ?? stockIdentifier
  if (words.includes('idpf')) return mangled(bytes, 1040, createHash('sha1').update(identifier).digest())
  if (!words.includes('adobe')) return bytes
  return mangled(bytes, 1024, Buffer.from(identifier.replace('urn:uuid:', '').replaceAll('-', ''), 'hex'))
}

const stockIdentifier = 'urn:uuid:6f7f3a1c-0d1e-4c39-9a1e-2b8c5d7e9f10'

const makers: Readonly<Record<string, (variable: boolean, fsType: number) => Uint8Array>> = {
  ttf: (variable, fsType) => sfnt('\0\u0001\0\0', variable, fsType),
  otf: (variable, fsType) => sfnt('OTTO', variable, fsType),
  woff: () => Buffer.from('wOFF\0\u0001\0\0', 'latin1'),
  woff2: () => Buffer.from('wOF2\0\u0001\0\0', 'latin1'),
  ttc: () => Buffer.from('ttcf\0\u0001\0\0', 'latin1'),
  eot: () => Buffer.concat([Buffer.alloc(34), Buffer.from('LP')]),
  type1: () => Buffer.from('%!PS-AdobeFont-1.0'),
  svg: () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  text: () => Buffer.from('this is no font'),
  empty: () => Buffer.alloc(0),
}

/** A table directory with OS/2 and, when it varies, fvar; longer than what a mangling changes. */
function sfnt(magic: string, variable: boolean, fsType: number): Buffer {
  const tags = variable ? ['OS/2', 'fvar'] : ['OS/2']
  const bytes = Buffer.alloc(1200)
  bytes.write(magic, 'latin1')
  bytes.writeUInt16BE(tags.length, 4)
  for (const [index, tag] of tags.entries()) {
    bytes.write(tag, 12 + 16 * index, 'latin1')
    bytes.writeUInt32BE(200, 12 + 16 * index + 8)
  }
  bytes.writeUInt16BE(fsType, 208)
  return bytes
}

function mangled(bytes: Uint8Array, length: number, key: Uint8Array): Uint8Array {
  return bytes.map((byte, at) => (at < length ? byte ^ (key[at % key.length] ?? 0) : byte))
}
