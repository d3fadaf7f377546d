import type { ContainerRule } from '../rule.ts'

const expected = 'application/epub+zip'

/** OCF 3.3 §4.3: the first entry, stored, exactly twenty bytes, so that the kind of file shows at a fixed place. */
export const mimetype: ContainerRule = {
  doc: {
    id: 'epub-mimetype',
    summary: 'The archive does not begin with a stored entry "mimetype" that says application/epub+zip.',
    why: 'Systems tell an EPUB from another ZIP by these bytes at their fixed place; a compressed entry hides them.',
    mend: 'Zip the file mimetype first and without compression (zip -X0), then the rest.',
    basis: 'documented',
    sources: ['https://www.w3.org/TR/epub-33/#sec-zip-container-mime'],
  },
  check: ({ entries, archive }, report) => {
    if (entries.size === 0) return
    const entry = entries.get('mimetype')
    const path = 'mimetype'
    if (entry === undefined) {
      report({ severity: 'error', reason: `Unexpected archive without a mimetype, expected ${expected}` })
      return
    }
    if (entry.compressed)
      report({ severity: 'error', path, reason: 'Unexpected compression of the mimetype, expected a stored entry' })
    if (entries.keys().next().value !== path) {
      report({
        severity: 'error',
        path,
        reason: 'Unexpected place of the mimetype, expected the first entry of the archive',
      })
    }
    // PK, version, flags, method, time, checksum, sizes, lengths: then the name at byte 30.
    else if (archive !== undefined && !startsWithMimetype(archive)) {
      report({
        severity: 'error',
        path,
        reason: 'Unexpected bytes before the mimetype, expected it at the very start of the archive',
      })
    }
    const text = Buffer.from(entry.bytes.subarray(0, 100)).toString('latin1')
    if (text !== expected) {
      report({
        severity: 'error',
        path,
        reason: `Unexpected mimetype ${JSON.stringify(text)}, expected "${expected}" and nothing after it`,
      })
    }
  },
}

/** The bytes that tell an EPUB from another file: without an extra field before them (OCF 3.3 §4.3). */
function startsWithMimetype(archive: Uint8Array): boolean {
  const head = Buffer.from(archive.subarray(0, 38)).toString('latin1')
  return head.startsWith('PK\u0003\u0004') && head.endsWith('mimetype')
}
