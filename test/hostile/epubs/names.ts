import { archive, type HostileCase } from './hostile-case.ts'

const file = (name: string, ...findings: string[]): HostileCase =>
  archive(`a file named ${JSON.stringify(name).slice(0, 60)}`, () => [{ name, data: 'x' }], findings)

/** Names that would be written elsewhere, or be two files that are one. */
export const names: readonly HostileCase[] = [
  file('../../../../tmp/evil', 'error ../../../../tmp/evil epub-path-traversal'),
  file('OEBPS/../../evil', 'error OEBPS/../../evil epub-path-traversal'),
  file('..\\..\\evil', 'error ..\\..\\evil epub-path-traversal'),
  file('OEBPS/./c3.xhtml', 'error OEBPS/./c3.xhtml epub-path-traversal'),
  file('/etc/cron.d/evil', 'error /etc/cron.d/evil epub-absolute-path'),
  file('C:\\Windows\\evil.dll', 'error C:\\Windows\\evil.dll epub-absolute-path'),
  file('//host/share/evil', 'error //host/share/evil epub-absolute-path'),
  file('OEBPS\\evil', 'error OEBPS\\evil epub-backslash-path'),
  file('OEBPS/a\u0000.png', 'error OEBPS/a\\u{0}.png epub-unreadable-name'),
  file('OEBPS/\u001B[2Ja', 'error OEBPS/\\u{1B}[2Ja epub-unreadable-name'),
  file('OEBPS/\u009B2Ja', 'error OEBPS/\\u{9B}2Ja epub-unreadable-name'),
  file('', 'error  epub-unreadable-name'),
  file(`OEBPS/${'n'.repeat(256)}`, `error OEBPS/${'n'.repeat(256)} epub-name-too-long`),
  file(`OEBPS/${'n'.repeat(60_000)}`, `error OEBPS/${'n'.repeat(984)}… epub-name-too-long`),
  file('OEBPS/C1.XHTML', 'error OEBPS/C1.XHTML epub-case-collision', 'info OEBPS/C1.XHTML epub-rogue-file'),
  archive(
    'names that differ in how accents are composed',
    () => [{ name: 'OEBPS/\u00E9' }, { name: 'OEBPS/e\u0301' }],
    ['error OEBPS/e\u0301 epub-case-collision', 'info OEBPS/\u00E9 epub-rogue-file ×2'],
  ),
  file(
    'OEBPS/\u202Egnp.exe',
    'info OEBPS/\\u{202E}gnp.exe epub-rogue-file',
    'warning OEBPS/\\u{202E}gnp.exe epub-unportable-name',
  ),
  file('OEBPS/con.xhtml', 'info OEBPS/con.xhtml epub-rogue-file', 'warning OEBPS/con.xhtml epub-unportable-name'),
  file('OEBPS/COM1', 'info OEBPS/COM1 epub-rogue-file', 'warning OEBPS/COM1 epub-unportable-name'),
  file('OEBPS/a.', 'info OEBPS/a. epub-rogue-file', 'warning OEBPS/a. epub-unportable-name'),
  file('OEBPS/a /b', 'info OEBPS/a /b epub-rogue-file', 'warning OEBPS/a /b epub-unportable-name'),
  file('OEBPS/a:b', 'info OEBPS/a:b epub-rogue-file', 'warning OEBPS/a:b epub-unportable-name'),
  file('OEBPS/console.xhtml', 'info OEBPS/console.xhtml epub-rogue-file'),
]
