import type { Token } from 'micromark-util-types'
import type { Position } from 'unist'
import type { SourceLine } from '../../book/nodes.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    attributes: 'attributes'
    attributesData: 'attributesData'
    attributesLineEnding: 'attributesLineEnding'
    directiveContainerBraces: 'directiveContainerBraces'
    directiveContainerNameMarker: 'directiveContainerNameMarker'
    inlineMath: 'inlineMath'
    inlineMathData: 'inlineMathData'
    inlineMathLineEnding: 'inlineMathLineEnding'
    inlineMathMarker: 'inlineMathMarker'
    inlineNote: 'inlineNote'
    inlineNoteEnd: 'inlineNoteEnd'
    inlineNoteStart: 'inlineNoteStart'
    mark: 'mark'
    markMarker: 'markMarker'
    markSequence: 'markSequence'
    mathFlow: 'mathFlow'
    mathFlowAttributes: 'mathFlowAttributes'
    mathFlowFence: 'mathFlowFence'
    mathFlowLineEnding: 'mathFlowLineEnding'
    mathFlowValue: 'mathFlowValue'
    mentionedReference: 'mentionedReference'
    mentionedReferenceKey: 'mentionedReferenceKey'
    raisedMarker: 'raisedMarker'
    referenceGroup: 'referenceGroup'
    referenceGroupData: 'referenceGroupData'
    referenceGroupLineEnding: 'referenceGroupLineEnding'
    referenceGroupMarker: 'referenceGroupMarker'
    span: 'span'
    subscript: 'subscript'
    superscript: 'superscript'
    spanAttributes: 'spanAttributes'
    spanEnd: 'spanEnd'
    texReference: 'texReference'
  }

  interface Token {
    /** On `attributes`: stands at the end of its block, after white space. */
    _trailing?: boolean
    /** On `spanEnd` and `inlineNoteEnd`: the label start that it closes. */
    _opening?: Token
    /** On `mathFlow`: the input or its container ended before the closing fence. */
    _unclosed?: boolean
  }
}

/** The place of a token, without what micromark keeps for itself. */
export function positionOf(token: Pick<Token, 'start' | 'end'>): Position {
  return { start: pointOf(token.start), end: pointOf(token.end) }
}

/** A point without what micromark keeps for itself. */
export function pointOf({ line, column, offset }: SourceLine): SourceLine {
  return { line, column, offset }
}
