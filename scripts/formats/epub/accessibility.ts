import type { RenderedBook } from '../../book/rendered.ts'
import { wordsOf } from '../../book/languages/index.ts'
import type { SummarySentence } from '../../book/words.ts'
import { countContent, type Content } from './content.ts'

/** What the package says about how the book can be read (EPUB Accessibility 1.1 §2.2, schema.org's vocabulary). */
export interface Accessibility {
  readonly modes: readonly string[]
  /** Each a set of modes that suffices by itself. */
  readonly sufficient: readonly string[]
  readonly features: readonly string[]
  readonly hazards: readonly string[]
  /** In the book's language. */
  readonly summary: string
  /** What speaks against a claim that the book conforms to WCAG, as a message can name it. */
  readonly problems: readonly string[]
}

/** Only what the content bears out is claimed; conformance takes a person's judgement besides. */
export async function accessibilityOf(rendered: RenderedBook): Promise<Accessibility> {
  const content = await countContent(rendered)
  const { images, nameless, formulas, drawn, spoken, pictured } = content
  const seen = images + drawn > 0
  const described = nameless === 0
  const said = formulas + drawn > 0 && spoken === formulas + drawn
  const index = rendered.documents.some(({ chapter }) => chapter.item.role === 'index')
  const pages = rendered.pageSource !== undefined
  const readable = described && spoken === formulas + drawn
  return {
    modes: [
      'textual',
      ...(seen ? ['visual'] : []),
      ...(drawn > 0 ? ['mathOnVisual'] : []),
      ...(pictured > 0 ? ['textOnVisual'] : []),
    ],
    sufficient: [...(readable ? ['textual'] : []), ...(seen ? ['textual,visual'] : [])],
    features: [
      'tableOfContents',
      'structuralNavigation',
      'readingOrder',
      'displayTransformability',
      'ARIA',
      ...(seen && readable ? ['alternativeText'] : []),
      ...(content.longDescriptions > 0 ? ['longDescription'] : []),
      ...(said ? ['describedMath'] : []),
      ...(formulas > 0 ? ['MathML'] : []),
      ...(index ? ['index'] : []),
      ...(pages ? ['pageBreakMarkers', 'pageNavigation'] : []),
      ...(content.ruby > 0 ? ['rubyAnnotations'] : []),
    ],
    hazards: hazardsOf(content),
    summary: summaryOf(rendered, content, { index, pages, described: readable }),
    problems: problemsOf(content),
  }
}

/** Nothing in a book of ours sounds. What moves without flashing says so; whether it makes somebody dizzy nobody knows. */
function hazardsOf({ moving, flashing }: Content): string[] {
  if (flashing > 0) return ['unknownFlashingHazard', 'unknownMotionSimulationHazard', 'noSoundHazard']
  return moving > 0 ? ['noFlashingHazard', 'unknownMotionSimulationHazard', 'noSoundHazard'] : ['none']
}

function summaryOf(
  { book }: RenderedBook,
  { images, formulas, drawn, longDescriptions, flashing }: Content,
  { index, pages, described }: { readonly index: boolean; readonly pages: boolean; readonly described: boolean },
): string {
  const { language } = book.config
  const sentences = wordsOf(language).epub.summary
  const said: readonly (readonly [SummarySentence, boolean])[] = [
    ['text', true],
    ['pictures', images > 0 && described],
    ['undescribed', images + drawn > 0 && !described],
    ['descriptions', longDescriptions > 0],
    ['mathml', formulas > 0],
    ['drawn', drawn > 0 && described],
    ['index', index],
    ['pages', pages],
    ['flashing', flashing > 0],
  ]
  const between = /^(?:ja|zh)\b/.test(language) ? '' : ' '
  return said.flatMap(([name, holds]) => (holds ? sentences[name] : [])).join(between)
}

/** By the success criteria that a program can judge (WCAG 2.2 §1.1.1, §1.3.1, §2.3.1, §2.4.4). */
function problemsOf({ nameless, formulas, drawn, spoken, skipped, wordless, flashing }: Content): string[] {
  const silent = formulas + drawn - spoken
  const counted: readonly (readonly [number, string])[] = [
    [nameless, 'pictures without alternative text'],
    [silent, 'formulas that say nothing to those who do not see them'],
    [skipped, 'headings that skip a level'],
    [wordless, 'links without words'],
    [flashing, 'pictures that may flash'],
  ]
  return counted.flatMap(([count, what]) => (count > 0 ? `${count} ${what}` : []))
}
