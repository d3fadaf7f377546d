import type { Message } from '../../base/message.ts'

/** Addresses that lead nowhere, whoever says so. */
const lost: readonly string[] = ['epub-broken-link', 'RSC-007', 'RSC-007w', 'RSC-012', 'RSC-001', 'RSC-008', 'RSC-011']

/**
 * Own findings that EPUBCheck or Ace words as well, each with their ids for the same fault. `line`: both name the file
 * and, where they name one, the line; `file`: parsers differ about the line; `archive`: the fault is one of the whole
 * archive, whatever file is named.
 */
const twins: Readonly<Record<string, { readonly ids: readonly string[]; readonly at: 'line' | 'file' | 'archive' }>> = {
  'epub-accessibility-vocabulary': {
    ids: [
      'ace-metadata-accessmode-invalid',
      'ace-metadata-accessibilityfeature-invalid',
      'ace-metadata-accessibilityhazard-invalid',
    ],
    at: 'line',
  },
  'epub-alt-missing': { ids: ['ace-image-alt'], at: 'line' },
  'epub-conforms-to': { ids: ['ace-metadata-conformsto-invalid'], at: 'line' },
  'epub-broken-link': { ids: ['RSC-007', 'RSC-007w', 'RSC-012', 'RSC-001', 'RSC-008'], at: 'line' },
  'epub-duplicate-name': { ids: ['OPF-060'], at: 'archive' },
  'epub-case-collision': { ids: ['OPF-060'], at: 'archive' },
  'epub-image-damaged': { ids: ['MED-004', 'PKG-021', 'PKG-022', 'OPF-029'], at: 'line' },
  'epub-mimetype': { ids: ['PKG-005', 'PKG-006', 'PKG-007'], at: 'archive' },
  'epub-no-package': { ids: ['RSC-002', 'RSC-003', 'OPF-002', 'OPF-016', 'OPF-017', 'OPF-018'], at: 'archive' },
  'epub-not-a-zip': { ids: ['PKG-003', 'PKG-004', 'PKG-008'], at: 'archive' },
  'epub-other-format': { ids: ['PKG-003', 'PKG-004', 'PKG-008'], at: 'archive' },
  'epub-unreadable-name': { ids: ['PKG-027'], at: 'archive' },
  'epub-xml-malformed': { ids: ['RSC-016'], at: 'file' },
  'read-image': { ids: ['epub-image-damaged', 'MED-004', 'PKG-021', 'PKG-022', 'OPF-029'], at: 'line' },
  'read-link-target': { ids: lost, at: 'line' },
  'read-missing-resource': { ids: lost, at: 'line' },
  'read-note-target': { ids: lost, at: 'line' },
}

/**
 * One fault is one finding: where EPUBCheck or Ace says the same about the same place, their finding stays, under the id that
 * people look up, and takes over our way out where it has none. What an engine shows of a fault in the archive gives way to
 * whoever found the fault.
 */
export function sayOnce(messages: readonly Message[]): Message[] {
  const official = messages.filter(({ source }) => source === 'epubcheck' || source === 'ace')
  const faultsOfArchive = messages.filter(({ source }) => source === 'epubcheck' || source === 'octavo')
  return messages.filter((own) => {
    const known = own.ruleId === undefined ? undefined : twins[own.ruleId]
    if (known === undefined) return true
    const elder = own.source === 'reading' ? faultsOfArchive : official
    const twin = elder.find(
      (theirs) =>
        known.ids.includes(theirs.ruleId ?? '') && (known.at === 'archive' || samePlace(own, theirs, known.at)),
    )
    if (twin === undefined) return true
    twin.note ??= own.note
    return false
  })
}

function samePlace(own: Message, theirs: Message, at: 'line' | 'file'): boolean {
  if (own.file !== theirs.file) return false
  // A place may lack its line: vfile writes null or nothing.
  return at === 'file' || !hasLine(own) || !hasLine(theirs) || own.line === theirs.line
}

function hasLine({ line }: Message): boolean {
  return line !== undefined && line !== null
}
