import { ownEntry } from '../../base/own-entry.ts'
import type { Severity } from '../../base/message.ts'
import type { XmlElement } from '../../base/xml.ts'
import type { Fault, LookKind } from './survey.ts'

export interface Wording {
  readonly severity: Severity
  readonly ruleId: string
  readonly reason: string
}

const things: Readonly<Record<string, string>> = {
  table: 'table',
  math: 'equation',
  pre: 'code',
  img: 'picture',
  svg: 'drawing',
  video: 'video',
  object: 'object',
}

/** Says what a fault is that does not depend on the screen. */
export function wordFault(fault: Exclude<Fault, { readonly kind: LookKind }>): Wording {
  switch (fault.kind) {
    case 'image':
      return {
        severity: 'error',
        ruleId: 'read-image',
        reason: `Unexpected bytes in ${nameOf(fault.what)}, expected a picture that can be decoded`,
      }
    case 'missing':
      return {
        severity: 'error',
        ruleId: 'read-missing-resource',
        reason: `Unexpected address "${short(fault.what)}", expected a file of the book and its manifest`,
      }
    case 'font':
      return {
        severity: 'warning',
        ruleId: 'read-font',
        reason: `Unexpected bytes or no file for the font "${short(fault.family)}" (${nameOf(fault.what)}), expected a font that loads`,
      }
    case 'link':
    case 'note':
      return {
        severity: 'warning',
        ruleId: fault.kind === 'note' ? 'read-note-target' : 'read-link-target',
        reason: `Unexpected ${fault.kind === 'note' ? 'reference to a note' : 'link'} to "${short(fault.what)}", expected ${targetOf(fault.target)}`,
      }
  }
}

/** Says what a fault is on some screens. */
export function wordLook(kind: LookKind, element: XmlElement, what: string, px: number, where: string): Wording {
  const thing = ownEntry(things, element.local) ?? 'text'
  const some = what === '' ? '' : `: “${what}”`
  switch (kind) {
    case 'overflow':
      return {
        severity: 'warning',
        ruleId: 'read-overflow',
        reason: `Unexpected ${thing} that leaves its column by ${px} px (${where}), expected it inside${some}`,
      }
    case 'clipped':
      return {
        severity: 'warning',
        ruleId: 'read-clipped',
        reason: `Unexpected ${thing} that its box cuts off by ${px} px (${where}), expected all of it${some}`,
      }
    case 'foot':
      return {
        severity: 'warning',
        ruleId: 'read-page-foot',
        reason: `Unexpected ${thing} that runs ${px} px past the foot of the page (${where}), expected all of it${some}`,
      }
    case 'faint':
      return {
        severity: 'warning',
        ruleId: 'read-invisible-text',
        reason: `Unexpected text in the colour of its ground (${where}), expected text that can be seen${some}`,
      }
  }
}

export function targetOf(target: 'section' | 'id'): string {
  return target === 'section' ? 'a document of the spine' : 'an id of that document'
}

function nameOf(address: string): string {
  return address === 'data:' ? 'a data: address' : `"${short(address)}"`
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
