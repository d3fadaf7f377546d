import type { Chapter } from '../../book/book.ts'
import type { Role } from '../../book/names.ts'
import { displayedRoles } from '../../book/roles.ts'

/** A document of the spine as a run of pages: its element's id and its named page (CSS Paged Media §4.1). */
export interface Run {
  /** `octavo-7`; never a word of the author's, since CSS would need it escaped. */
  readonly name: string
  readonly chapter?: Chapter | undefined
  readonly role: Role
  readonly front: boolean
  /** Whether it opens on a right-hand page, after an empty one where need be. */
  readonly recto: boolean
}

/** Pages that are designed as a whole and carry neither running head nor folio. */
export function isDisplayed(role: Role): boolean {
  return displayedRoles.has(role)
}

/** Whether the first page of a run shows no folio either; its running heads are empty in any case. */
export function opensBare(role: Role): boolean {
  return role === 'part'
}
