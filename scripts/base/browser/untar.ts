export interface TarEntry {
  /** Relative, `/` as separator, never with `..`. */
  readonly name: string
  readonly bytes: Uint8Array
}

const blockSize = 512

/**
 * Reads the regular files of an uncompressed POSIX tar (IEEE Std 1003.1, "ustar Interchange Format"). Links, devices
 * and names that would leave the target folder are left out; long names (types `L` and `x`) are not supported and
 * throw, since a file under a wrong name is worse than none.
 */
export function untar(archive: Uint8Array): TarEntry[] {
  const entries: TarEntry[] = []
  for (let at = 0; at + blockSize <= archive.length;) {
    const header = archive.subarray(at, at + blockSize)
    if (header.every((byte) => byte === 0)) break
    const size = Number.parseInt(field(header, 124, 12).trim() || '0', 8)
    if (!Number.isSafeInteger(size) || size < 0) throw new Error(`Unexpected size in a tar header at byte ${at}`)
    const type = field(header, 156, 1)
    const prefix = field(header, 345, 155)
    const name = (prefix === '' ? '' : `${prefix}/`) + field(header, 0, 100)
    const from = at + blockSize
    if (type === 'L' || type === 'x') throw new Error(`Unexpected tar entry of type ${type}`)
    if ((type === '0' || type === '') && isInside(name)) {
      entries.push({ name, bytes: archive.subarray(from, from + size) })
    }
    at = from + Math.ceil(size / blockSize) * blockSize
  }
  return entries
}

function field(header: Uint8Array, from: number, length: number): string {
  const bytes = header.subarray(from, from + length)
  const end = bytes.indexOf(0)
  return new TextDecoder().decode(end === -1 ? bytes : bytes.subarray(0, end))
}

function isInside(name: string): boolean {
  return name !== '' && !name.startsWith('/') && !name.includes('\\') && !name.split('/').includes('..')
}
