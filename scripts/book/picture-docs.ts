import { doc } from './rule-doc.ts'
import type { RuleDoc } from './validator.ts'

/** What `octavo explain` says about messages of figures and pictures, apart from the rules on their shelf. */
export const pictureDocs: readonly RuleDoc[] = [
  doc(
    'figure-empty',
    'A figure holds something.',
    'A caption alone says what nobody sees.',
    'Put a picture, a table, code or text between `::: figure` and `:::`.',
  ),
  doc(
    'figure-part',
    'A part of a figure has a label only in a figure that has one.',
    'A part is called by the number of its figure and a letter; without the number there is nothing to call it by.',
    'Write `::: figure {#fig:name}` around the parts.',
  ),
  doc(
    'description-figure',
    'A long description belongs to one figure of its chapter and says something.',
    'The figure links to it; a description of nothing would never be found.',
    'Put it directly after its figure, or into it, or write `::: {.long-description for="fig:x"}`.',
  ),
  doc(
    'image-too-large',
    'A picture has at most 100 million pixels, a drawing at most 5 MB.',
    'Larger ones take more memory than a laptop or a reader has to spare.',
    'Scale it down, or simplify the drawing.',
  ),
  doc(
    'image-animated',
    'Pictures stand still.',
    'Pages and Kindle show the first frame of an animated GIF only, and movement can disturb readers.',
    'Show the steps as parts of one figure.',
  ),
  doc(
    'image-variant',
    'A file named `x@word.png` beside a picture is for an output of the book.',
    'A variant for no output is used nowhere, and a misspelled word would silently do nothing.',
    'Name it after an output (`@kindle`, `@print`), a format (`@pdf`, `@web`) or `@dark`.',
  ),
  doc(
    'image-fitted',
    'Photographs are made fit for each output: its size, eight bits, sRGB, upright.',
    'Readers and stores refuse or mangle what they cannot show; pixels that nobody sees cost money on every download.',
    'Nothing. `images: { width: …, quality: … }` of an output in book.yaml asks for others.',
  ),
  doc(
    'image-resolution',
    'Photographs have 300 dots to the inch on a printed page, and never fewer than 200.',
    'Fewer look coarse on paper, and printers send the book back.',
    'Use a picture of more pixels, give it less room with `width`, or add a file `x@print.png`.',
  ),
  doc(
    'svg-cleaned',
    'An SVG holds no script, no event handler and no animation.',
    'A book runs nothing: the drawing was placed without it, and looks the same.',
    'Export it as plain SVG to be rid of the message.',
  ),
  doc(
    'svg-unsafe',
    'An SVG holds no HTML and nothing from elsewhere.',
    'What loads in a book is refused by readers and stores; without it something would be missing in the drawing.',
    'Export it as plain SVG with its pictures and fonts inside or outlined.',
  ),
  doc(
    'svg-malformed',
    'An SVG is well-formed XML.',
    'A reader shows nothing of one that is not.',
    'Open it in a browser: it tells the place. Save it again.',
  ),
  doc(
    'svg-depth',
    'An SVG is nested at most 256 levels deep.',
    'Deeper ones exhaust those who read them.',
    'Ungroup it in the drawing program.',
  ),
  doc(
    'image-weight',
    'A picture has at most 5 MB, or what `images: { each: … }` says.',
    'Kindle and several stores refuse larger ones, and readers are slow with them.',
    'Save it with fewer pixels: 1600 in a row fill a page in print quality.',
  ),
  doc(
    'image-budget',
    'The pictures of an EPUB stay within its budget.',
    'Stores charge by the megabyte and refuse files that are too large; readers on slow lines wait.',
    'Save pictures with fewer pixels, set `images: { width: … }` of the output, or raise `images: { total: … }`.',
  ),
  doc(
    'image-missing',
    'A picture that the text names exists.',
    'The book would show a hole.',
    'Correct the path; it starts at the manuscript’s folder.',
  ),
  doc(
    'image-unreadable',
    'A picture is a whole SVG, PNG, JPEG or GIF.',
    'Readers refuse books with damaged pictures.',
    'Save it again in one of these formats.',
  ),
  doc(
    'image-remote',
    'Pictures lie in the manuscript.',
    'A build reads nothing from the network: the picture could change or vanish.',
    'Copy it into the folder.',
  ),
  doc(
    'diagram-syntax',
    'A diagram written as code is drawn without an error.',
    'Its engine did not understand it; nothing would stand in its place.',
    'Look at the line shown; the note names the manual of the language.',
  ),
  doc(
    'diagram-wide',
    'The letters of a diagram can be read on a page.',
    'A diagram that is wider than the line shrinks, its letters with it.',
    'Let it run from top to bottom (`rankdir=TB`), shorten its labels, or make two of it.',
  ),
  doc(
    'diagram-engine',
    'What draws a diagram is installed.',
    'Mermaid is an optional package: books without such diagrams do not need it.',
    'Install Octavo with its optional packages, or write the diagram as a `dot` graph.',
  ),
]
