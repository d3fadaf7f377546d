import type { Entry } from 'yauzl'
import type { ZipLimits } from './zip-limits.ts'
import type { ZipProblem } from './zip-problem.ts'

const unixLink = 0o120000
const unixKind = 0o170000
const stored = 0
const deflated = 8

/** What the directory's record of an entry says against reading it; nothing is inflated to find out. */
export function checkRecord(name: string, entry: Entry, limits: ZipLimits): ZipProblem | undefined {
  const { compressedSize, uncompressedSize, compressionMethod } = entry
  if (((entry.externalFileAttributes >>> 16) & unixKind) === unixLink) {
    return { id: 'symbolic-link', entry: name, reason: 'Unexpected symbolic link, expected a file' }
  }
  if (entry.isEncrypted()) {
    return {
      id: 'encrypted-entry',
      entry: name,
      reason: 'Unexpected ZIP encryption of an entry, expected readable bytes',
    }
  }
  if (compressionMethod !== stored && compressionMethod !== deflated) {
    const reason = `Unexpected compression method ${compressionMethod}, expected stored or deflated`
    return { id: 'compression-method', entry: name, reason }
  }
  if (uncompressedSize > limits.entry) {
    const reason = `Unexpected entry of ${uncompressedSize} bytes, expected at most ${limits.entry}`
    return { id: 'entry-too-large', entry: name, reason }
  }
  if (uncompressedSize > limits.ratioFrom && uncompressedSize > compressedSize * limits.ratio) {
    const reason = `Unexpected entry of ${uncompressedSize} bytes from ${compressedSize}, expected at most ${limits.ratio} times as many`
    return { id: 'compression-ratio', entry: name, reason }
  }
  return undefined
}
