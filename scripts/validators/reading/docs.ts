import type { RuleDoc } from '../../book/validator.ts'

const rendering = 'https://www.w3.org/TR/epub-rs-33/#sec-content-docs'
const foliate = 'https://github.com/johnfactotum/foliate-js'
const reflow = 'https://www.w3.org/TR/WCAG22/#reflow'
const contrast = 'https://www.w3.org/TR/WCAG22/#contrast-minimum'
const mupdf = 'https://mupdf.com/'

function doc(
  id: string,
  basis: RuleDoc['basis'],
  words: readonly [summary: string, why: string, mend: string],
  ...sources: string[]
): RuleDoc {
  const [summary, why, mend] = words
  return { id: `read-${id}`, summary, why, mend, basis, sources }
}

/** What is found by opening the book in reading engines, on three screens, in light and in dark. */
export const readingDocs: readonly RuleDoc[] = [
  doc(
    'unavailable',
    'documented',
    [
      'The book was not opened in a reading engine, because no browser works on this machine or the engine is not installed.',
      'Whether a book can be read is seen by reading it; without an engine there is no verdict.',
      'Install Chrome, Chromium or Edge, or name one with `--browser`. `octavo doctor` shows what was found.',
    ],
    foliate,
  ),
  doc(
    'refused',
    'documented',
    [
      'The book was not opened in a reading engine, since it would endanger it.',
      'A bomb of ZIP or XML takes the time and memory of whatever opens it, readers of the book included.',
      'Mend the finding that the message names first.',
    ],
    'https://cwe.mitre.org/data/definitions/409.html',
  ),
  doc(
    'not-opened',
    'observed',
    [
      'The engine cannot open the book at all.',
      'Readers that use this engine show an error in place of the book.',
      'Mend what the message says; most often the package document or container.xml is broken.',
    ],
    foliate,
  ),
  doc(
    'not-shown',
    'observed',
    [
      'The engine opens the book and cannot show one of its documents.',
      'The reader turns the page and the chapter is not there.',
      'Mend the document: whether it is in the manifest under an id without blanks, and whether it is well-formed.',
    ],
    foliate,
    rendering,
  ),
  doc(
    'time-limit',
    'observed',
    [
      'A document was not laid out within 20 seconds, its tab ended, or the book took longer than may be.',
      'Readers have slower processors than this machine: they stand still or close the book.',
      'Split the document; look for very large tables and drawings.',
    ],
    foliate,
  ),
  doc(
    'blank',
    'observed',
    [
      'A document has text or pictures, and nothing of it is to be seen.',
      'The reader sees an empty page. Styles may hide everything, or a script that readers do not run was to show it.',
      'Remove display: none, visibility: hidden and opacity: 0 from the styles of what is to be read.',
    ],
    rendering,
  ),
  doc(
    'text-lost',
    'observed',
    [
      'An engine has less text of a document than the document: the one that shows it, or any that takes it for HTML.',
      'Some engines (epub.js) parse the pages of EPUBs as HTML, where <script/>, <title/> or <iframe/> do not end and swallow what follows.',
      'Write end tags: <script></script>; leave CDATA sections out.',
    ],
    'https://html.spec.whatwg.org/multipage/parsing.html',
    'https://github.com/futurepress/epub.js',
  ),
  doc(
    'engine-error',
    'observed',
    [
      'The engine reports an error of its own while it shows a document.',
      'Something in the document is such as the engine did not expect; what it does afterwards is not certain.',
      'Look at the document where the message says.',
    ],
    foliate,
  ),
  doc(
    'missing-resource',
    'observed',
    [
      'A document needs a file that the engine does not find in the book.',
      'A picture, a style sheet or a sound is missing where the reader expects it.',
      'Put the file into the archive and into the manifest under the name that the document uses.',
    ],
    'https://www.w3.org/TR/epub-33/#sec-manifest-elem',
  ),
  doc(
    'image',
    'observed',
    [
      'A picture cannot be decoded.',
      'The reader sees a broken picture or an empty space.',
      'Save the picture again; look whether its media type is the one that its bytes have.',
    ],
    'https://www.w3.org/TR/epub-33/#sec-core-media-types',
  ),
  doc(
    'font',
    'observed',
    [
      'A font that a style sheet declares does not load.',
      'The text is set in a font of the reader’s, in which characters and measures may be missing.',
      'Put the font into the archive and the manifest, unharmed, as OpenType, TrueType, WOFF or WOFF2.',
    ],
    'https://www.w3.org/TR/epub-33/#sec-core-media-types',
  ),
  doc(
    'overflow',
    'observed',
    [
      'Text, a table, code, an equation or a picture is wider than its column on one of the screens.',
      'What leaves the column is cut off or stands over the next page.',
      'Let it wrap (white-space: pre-wrap, overflow-wrap), give it max-width: 100%, break the equation, or turn the table.',
    ],
    reflow,
  ),
  doc(
    'clipped',
    'observed',
    [
      'Text leaves a box whose overflow is hidden, so part of it is not seen.',
      'Boxes of fixed size suit one size of type; readers choose their own.',
      'Remove overflow: hidden or the fixed height and width.',
    ],
    'https://www.w3.org/TR/WCAG22/#resize-text',
  ),
  doc(
    'page-foot',
    'observed',
    [
      'Something that cannot be divided is taller than the page, so that its end is not seen.',
      'Paged readers cut it at the foot of the page; there is no way to scroll.',
      'Allow breaks within it (no inline-block, no break-inside: avoid around long things), or make it smaller.',
    ],
    'https://www.w3.org/TR/css-break-3/#possible-breaks',
  ),
  doc(
    'invisible-text',
    'observed',
    [
      'Text has almost the colour of what is behind it, in the light or in the dark.',
      'It cannot be read. Styles that set one of the two colours and leave the other to the reader do this in the dark.',
      'Set neither colour of running text, or both.',
    ],
    contrast,
  ),
  doc(
    'link-target',
    'observed',
    [
      'A link leads nowhere in the engine: to a document that is not in the spine, or to an id that is not there.',
      'The reader taps and nothing happens.',
      'Correct the address, give the place its id, or list the document in the spine.',
    ],
    'https://www.w3.org/TR/epub-33/#sec-spine-elem',
  ),
  doc(
    'note-target',
    'observed',
    [
      'A reference to a note has no note in the engine.',
      'Readers open notes in a small window; here it is empty or does not open.',
      'Give the note the id that the reference names, in a document of the spine.',
    ],
    'https://www.w3.org/TR/epub-ssv-11/#notes',
  ),
  doc(
    'contents-target',
    'observed',
    [
      'An entry of the table of contents, the landmarks or the list of pages leads nowhere in the engine.',
      'The reader chooses a chapter and stays where they are.',
      'Correct the address in the navigation document or the NCX.',
    ],
    'https://www.w3.org/TR/epub-33/#sec-nav',
  ),
  doc(
    'plain-engine',
    'observed',
    [
      'An engine that is no browser (MuPDF or calibre) cannot read the book, or shows much less text than it has.',
      'Simple readers use such engines; they know less of HTML and CSS, and forgive less.',
      'Look at what the engine says; mend findings of the other inspectors first.',
    ],
    mupdf,
    'https://calibre-ebook.com/',
  ),
]
