import type { ContainerRule } from '../rule.ts'

/** Names that Windows keeps for devices, with any extension. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
/** What OCF 3.3 §4.2.3 forbids, and what turns the reading order of a name around, so that it hides its extension. */
const forbidden = /["*:<>?|\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uE000-\uF8FF]/

export const unportableName: ContainerRule = {
  doc: {
    id: 'epub-unportable-name',
    summary: 'A file has a name that some systems cannot write, or that shows as another.',
    why: 'Readers that unpack the book lose the file, and a name with reversed letters passes for another kind of file.',
    mend: 'Name files with letters, digits, hyphens and one dot.',
    basis: 'documented',
    sources: ['https://www.w3.org/TR/epub-33/#sec-container-filenames'],
  },
  check: ({ entries }, report) => {
    for (const path of entries.keys()) {
      const segment = path.split('/').find((each) => device.test(each) || forbidden.test(each) || /[. ]$/.test(each))
      if (segment === undefined) continue
      const reason = `Unexpected name "${segment}" of a file or folder, expected one that every system can write`
      report({ severity: 'warning', path, reason })
    }
  },
}
