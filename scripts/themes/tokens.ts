import { z } from 'zod'

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'Expected a colour of six digits such as `#1f5f99`')
const shade = z
  .string()
  .regex(
    /^(?:#[0-9a-f]{6}|rgba\(\d{1,3}, \d{1,3}, \d{1,3}, (?:0|1|0?\.\d+)\))$/i,
    'Expected `#ebebeb` or `rgba(47, 113, 69, 0.12)`',
  )
const length = z
  .string()
  .regex(/^(?:0|-?(?:\d+|\d*\.\d+)(?:pt|mm|cm|in|px|em|rem))$/, 'Expected a length with its unit, such as `14.4pt`')
const families = z
  .string()
  .regex(/^[\w' ,-]+$/, 'Expected names of families with commas between them, the last a generic one')
const face = z.enum(['text', 'sans', 'mono'])

/** Colours that another page, darker or of paper, may ask for: those of `dark`, `sepia` and `print`. */
export const colourTokens = z.strictObject({
  ink: colour.describe('Text'),
  paper: colour.describe('The page of screens, and the ground of the cover'),
  accent: colour.describe('What is to be seen first: the cover’s field, the bars of boxes'),
  soft: colour.describe('Words that stand back: running heads, numbers of headings, file names'),
  rule: colour.default('#9aa7b4').describe('Rules beside code, above notes'),
  line: colour.default('#d5dbe1').describe('Hairlines between the rows of a table'),
  link: colour.default('#1f5f99').describe('Links of the web edition and of PDFs for screens'),
  plate: colour.default('#ffffff').describe('What drawings stand on, and keep on a dark page'),
  tint: shade.default('rgba(128, 140, 155, 0.1)').describe('The ground of code and boxes in themes that give them one'),
  mark: shade.default('rgba(128, 140, 155, 0.16)').describe('Marked lines and words of code'),
  tip: colour.default('#2f7145').describe('Boxes that advise, and lines that were added'),
  warning: colour.default('#a34a06').describe('Boxes that warn, and lines that were taken out'),
  'added-shade': shade.default('rgba(47, 113, 69, 0.12)').describe('The ground of lines that were added'),
  'removed-shade': shade.default('rgba(180, 84, 10, 0.12)').describe('The ground of lines that were taken out'),
  'code-keyword': colour.default('#1f4c82').describe('Keywords and names of functions'),
  'code-type': colour.default('#245739').describe('Types'),
  'code-string': colour.default('#7d3b06').describe('Strings, numbers, constants'),
  'code-comment': colour.default('#525b66').describe('Comments'),
})

/** The tokens of a theme: what it is asked to decide. In its sheets `x` is `var(--x)`. */
export const themeTokens = colourTokens.extend({
  'text-stack': families
    .default('serif')
    .describe('Families behind the text’s own, for readers that show no fonts of books'),
  'sans-stack': families.default('sans-serif').describe('Families behind the sans face'),
  'mono-stack': families.default('monospace').describe('Families behind the face of code'),
  'head-face': face.default('sans').describe('The face of headings'),
  'label-face': face
    .default('sans')
    .describe('The face of captions, tables, running heads and all that is no running text'),
  'head-weight': z.int().min(100).max(900).default(600).describe('The weight of headings; the theme brings that face'),
  figures: z
    .enum(['lining-nums', 'oldstyle-nums'])
    .default('lining-nums')
    .describe('Figures in running text; tables and formulas have lining ones'),
  alignment: z
    .enum(['justify', 'left'])
    .default('justify')
    .describe('Text on pages: both edges straight, or the right one free'),
  hyphens: z.enum(['auto', 'none']).default('auto').describe('Whether words are divided'),
  indent: length.default('1.3em').describe('The first line of a paragraph that follows another'),
  'paragraph-space': length.default('0').describe('Between paragraphs'),
  'line-height': z
    .number()
    .min(1)
    .max(2.5)
    .default(1.45)
    .describe('Lines of text where readers set them, as a multiple of its size'),
  'text-size': length.default('10pt').describe('Text on pages'),
  leading: length
    .default('12.75pt')
    .describe('From line to line of it, and the distance of the grid; Chromium sets lines at whole px, of 0.75 pt'),
  'note-size': length.default('8.4pt').describe('Notes on pages'),
  'note-leading': length.default('10.5pt').describe('From line to line of notes'),
  'caption-size': length.default('8.4pt').describe('Captions on pages'),
  'caption-leading': length.default('10.5pt').describe('From line to line of captions'),
  'code-size': length.default('8.3pt').describe('Code on pages: it decides how many columns a line holds'),
  'code-leading': length.default('11.25pt').describe('From line to line of code'),
  'code-inset': length
    .default('2.93pt')
    .describe('What a listing has beside its code, rules and paddings of both sides'),
  'head-size': length.default('8.4pt').describe('Running heads'),
  'folio-size': length.default('9pt').describe('Folios'),
  'title-size': length.default('40pt').describe('The book’s title on its page'),
  'part-size': length.default('34pt').describe('Titles of parts'),
  'chapter-size': length.default('27pt').describe('Titles of chapters'),
  'section-size': length.default('14pt').describe('Headings of sections'),
  'subsection-size': length.default('11.5pt').describe('Headings below them'),
  measure: length
    .default('123mm')
    .describe('The length of a line of text on paper, as long as the page has room for it'),
  'margin-top': length.default('25mm').describe('Above the text of a screen’s page'),
  'margin-bottom': length.default('27mm').describe('Below it'),
  'margin-left': length.default('27.4mm').describe('To its left'),
  'margin-right': length.default('27.4mm').describe('To its right'),
  'page-grid': z
    .enum(['lines', 'none'])
    .default('lines')
    .describe('Whether lines of facing pages stand at the same heights'),
  'page-bottom': z
    .enum(['flush', 'ragged'])
    .default('flush')
    .describe('Whether pages end at one height or where their text does; book.yaml overrules it'),
  opening: length.default('44mm').describe('Above the title of a chapter'),
  'part-opening': length.default('62mm').describe('Above the title of a part'),
  'float-gap': length
    .default('15.75pt')
    .describe('Between the text and a figure or table at the head or foot of a page'),
  'note-rule': length.default('0.5pt').describe('The thickness of the rule above notes'),
  'note-rule-length': length.default('24mm').describe('And its length'),
})

export type TokensOfTheme = z.infer<typeof themeTokens>
