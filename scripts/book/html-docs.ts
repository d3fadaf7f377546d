import { doc } from './rule-doc.ts'
import type { RuleDoc } from './validator.ts'

const xhtml = 'https://www.w3.org/TR/epub-33/#sec-xhtml'

/** What is said about raw HTML in the text. */
export const htmlDocs: readonly RuleDoc[] = [
  {
    ...doc(
      'raw-html',
      'Raw HTML holds elements that survive in every output, each where it may stand, each closed.',
      'Readers of EPUB refuse a page for one unclosed tag, no store takes scripts, and a page of paper plays nothing.',
      'Say it in Markdown, or write `\\<` when the bracket is meant as text. The handbook lists what is admitted.',
    ),
    sources: [xhtml],
  },
  {
    ...doc(
      'raw-html-attribute',
      'Elements of raw HTML have classes, titles, a language and what their kind needs; no styles, no events, no ids.',
      'A style attribute defeats every theme and the night mode of readers, and ids have to be unique over the whole book.',
      'Use a class that the theme knows, and `{#label}` after Markdown for what is referred to.',
    ),
    sources: [xhtml],
  },
]
