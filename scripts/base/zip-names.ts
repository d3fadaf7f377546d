import type { ZipProblem } from './zip-problem.ts'

/** Bytes of one file name (OCF 3.3 §4.2.3), and what file systems take. */
const longestName = 255

/** What a name of an entry must not be when anybody may unpack the archive: pure, in the order of danger. */
export function nameProblem(name: string): ZipProblem | undefined {
  const entry = name
  const segments = name.split(/[/\\]/)
  if (/^[/\\]/.test(name) || /^[A-Za-z]:/.test(name)) {
    return {
      id: 'absolute-path',
      entry,
      reason: 'Unexpected absolute path of an entry, expected one inside the archive',
    }
  }
  if (segments.includes('..') || segments.includes('.')) {
    return {
      id: 'path-traversal',
      entry,
      reason: 'Unexpected "." or ".." in the path of an entry, expected plain names',
    }
  }
  if (name.includes('\\')) {
    return { id: 'backslash-path', entry, reason: 'Unexpected backslash in the path of an entry, expected "/"' }
  }
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (name === '' || /[\u0000-\u001F\u007F-\u009F]/.test(name)) return unreadableName(name)
  if (segments.some((segment) => Buffer.byteLength(segment) > longestName)) {
    const reason = `Unexpected file name of more than ${longestName} bytes, expected a shorter one`
    return { id: 'name-too-long', entry, reason }
  }
  return undefined
}

/** Names are UTF-8 whether or not the archive's flag says so (OCF 3.3 §4.2.3): flags are often forgotten. */
export function unreadableName(entry: string): ZipProblem {
  return { id: 'unreadable-name', entry, reason: 'Unexpected bytes in the name of an entry, expected UTF-8 text' }
}

/** What two names have in common when a file system would take them for one (OCF §4.2.3: NFC and case folding). */
export function foldName(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
}
