import type { Extension } from 'micromark-util-types'
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import { codes } from 'micromark-util-symbol'
import { attributes, attributesFromMarkdown } from './attributes.ts'
import { directiveBracesFromMarkdown } from './directive-from-markdown.ts'
import { directive } from './directive.ts'
import { imageCaptionFromMarkdown } from './image-caption.ts'
import { inlineMath, inlineMathFromMarkdown } from './inline-math.ts'
import { inlineNoteEnd, inlineNoteFromMarkdown, inlineNoteStart } from './inline-note.ts'
import { literalTextFromMarkdown } from './literal-text.ts'
import { mark, markFromMarkdown } from './mark.ts'
import { mathFlowFromMarkdown } from './math-from-markdown.ts'
import { mathFlow } from './math-flow.ts'
import { raisedFromMarkdown, subscript, superscript } from './raised.ts'
import { referenceGroup, referenceGroupFromMarkdown } from './reference-group.ts'
import { reference, referenceFromMarkdown } from './reference.ts'
import { spanEnd, spanFromMarkdown } from './span.ts'
import { texEnvironment } from './tex-environment.ts'
import { texReference, texReferenceFromMarkdown } from './tex-reference.ts'

/** What books need and Markdown lacks: attributes, spans, references, mathematics, notes on the spot, boxes. */
export function bookSyntax(): { micromark: Extension[]; fromMarkdown: FromMarkdownExtension[] } {
  return {
    micromark: [
      {
        flow: { [codes.dollarSign]: mathFlow, [codes.colon]: directive, [codes.backslash]: texEnvironment },
        text: {
          [codes.atSign]: reference,
          [codes.caret]: [inlineNoteStart, superscript],
          [codes.dollarSign]: inlineMath,
          [codes.equalsTo]: mark,
          [codes.leftCurlyBrace]: attributes,
          [codes.leftSquareBracket]: referenceGroup,
          [codes.backslash]: texReference,
          [codes.rightSquareBracket]: [inlineNoteEnd, spanEnd],
          [codes.tilde]: subscript,
        },
        insideSpan: { null: [mark] },
        attentionMarkers: { null: [codes.equalsTo] },
      },
    ],
    fromMarkdown: [
      attributesFromMarkdown,
      directiveBracesFromMarkdown,
      imageCaptionFromMarkdown,
      inlineMathFromMarkdown,
      inlineNoteFromMarkdown,
      literalTextFromMarkdown,
      markFromMarkdown,
      mathFlowFromMarkdown,
      raisedFromMarkdown,
      referenceFromMarkdown,
      referenceGroupFromMarkdown,
      spanFromMarkdown,
      texReferenceFromMarkdown,
    ],
  }
}
