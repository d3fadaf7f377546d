import type { RuleDoc } from '../../book/validator.ts'

const ocf = 'https://www.w3.org/TR/epub-33/#sec-container-zip'
const names = 'https://www.w3.org/TR/epub-33/#sec-container-filenames'
const appnote = 'https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT'
const bombs = 'https://cwe.mitre.org/data/definitions/409.html'
const traversal = 'https://cwe.mitre.org/data/definitions/22.html'

function doc(id: string, summary: string, why: string, mend: string, ...sources: string[]): RuleDoc {
  return { id: `epub-${id}`, summary, why, mend, basis: 'documented', sources }
}

const anew = 'Make the archive anew with an ordinary ZIP program.'
const safety = 'Whatever unpacks it spends memory and time without end; none of it is read here.'

/** What the reader of archives reports: each keeps its entry out of every other check. */
export const archiveDocs: readonly RuleDoc[] = [
  doc(
    'not-a-zip',
    'The file is no ZIP archive.',
    'An EPUB is one; nothing else can be said of the file.',
    'Make it anew or fetch it again.',
    ocf,
  ),
  doc(
    'damaged-archive',
    'The directory of the archive cannot be read to its end.',
    'Entries after the damage are lost.',
    'Make it anew or fetch it again.',
    ocf,
    appnote,
  ),
  doc(
    'damaged-entry',
    'An entry cannot be unpacked, has another size than declared, or fails its checksum.',
    'Its contents are lost, and an entry that lies about its size is an attack.',
    anew,
    ocf,
    appnote,
  ),
  doc(
    'names-disagree',
    'An entry has one name in the directory and another before its data.',
    'Programs that read one or the other see different books.',
    anew,
    appnote,
  ),
  doc(
    'headers-disagree',
    'An entry has one size, checksum or method in the directory and another before its data.',
    'Programs that read one or the other unpack different bytes: what a shop checks is not what a reader shows.',
    anew,
    appnote,
  ),
  doc(
    'hidden-bytes',
    'The directory of the archive is longer than its entries, or does not end where the archive does.',
    'Two archives can hide in one file: programs that find them differently see different books.',
    anew,
    appnote,
  ),
  doc(
    'name-too-long',
    'A file name is longer than 255 bytes.',
    'EPUB forbids it, and most systems cannot write such a file.',
    'Rename the file.',
    names,
  ),
  doc(
    'overlapping-entries',
    'An entry lies inside another.',
    'Small archives unpack to petabytes that way.',
    anew,
    bombs,
  ),
  doc(
    'too-many-entries',
    'The archive has more than 10,000 entries.',
    safety,
    'Leave out what the book does not need.',
    bombs,
  ),
  doc('entry-too-large', 'An entry is larger than 50 MB.', safety, 'Split the document or shrink the picture.', bombs),
  doc(
    'archive-too-large',
    'The contents are larger than 500 MB in all.',
    safety,
    'Shrink pictures, audio and video.',
    bombs,
  ),
  doc(
    'compression-ratio',
    'An entry above 1 MB unpacks to more than 200 times its size.',
    safety,
    'Real texts and pictures stay below 100.',
    bombs,
  ),
  doc(
    'encrypted-entry',
    'An entry is encrypted by means of ZIP.',
    'EPUB forbids it and no reader opens it.',
    'Declare protection in META-INF/encryption.xml.',
    ocf,
  ),
  doc(
    'compression-method',
    'An entry is compressed by a method other than deflate.',
    'EPUB allows stored and deflated; readers know no other.',
    anew,
    ocf,
  ),
  doc(
    'symbolic-link',
    'An entry is a symbolic link.',
    'Unpacked carelessly it opens the files of whoever unpacks it.',
    'Put the file itself into the archive.',
    'https://cwe.mitre.org/data/definitions/59.html',
  ),
  doc(
    'path-traversal',
    'The path of an entry has a part "." or "..".',
    'Unpacked carelessly it is written outside the folder of the book.',
    'Name the entry plainly.',
    traversal,
    names,
  ),
  doc(
    'absolute-path',
    'The path of an entry begins at a root or names a drive.',
    'Unpacked carelessly it is written there.',
    'Name the entry relative to the root of the archive.',
    traversal,
    names,
  ),
  doc(
    'backslash-path',
    'The path of an entry has a backslash.',
    'On some systems it separates folders, on others it is part of a name.',
    'Separate folders with "/".',
    names,
  ),
  doc(
    'unreadable-name',
    'The name of an entry is not UTF-8 or has control characters.',
    'No two systems agree on what the file is called.',
    'Name the entry in UTF-8.',
    names,
  ),
  doc(
    'duplicate-name',
    'Two entries have the same name.',
    'Readers show the first or the last of them, as they like.',
    'Remove one of them.',
    names,
  ),
  doc(
    'case-collision',
    'Two names differ only in case or in how accents are composed.',
    'Many file systems keep only one of the two files.',
    'Rename one of them.',
    names,
  ),
]
