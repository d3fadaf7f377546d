import type { MessageFields } from '../../base/message.ts'
import { attribute, descendants } from '../../base/xml-query.ts'
import type { XmlDocument, XmlElement } from '../../base/xml.ts'
import { xlink } from '../../base/namespaces.ts'
import type { Publication } from '../../book/publication.ts'
import type { Appearance } from './appearance.ts'
import { engineKeepsLayout } from './engine-keeps-layout.ts'
import { elementSeen } from './element-seen.ts'
import { fontPlace } from './font-place.ts'
import { lettersOf } from './letters-of.ts'
import { isInManifest, isInSpine, samePath } from './same-path.ts'
import { gatherSights } from './sights.ts'
import type { Fault, LookKind } from './survey.ts'
import { whereSeen } from './where-seen.ts'
import { wordFault, wordLook, type Wording } from './word-fault.ts'

/** Findings of one cause are said once, with how many places it shows in. */
export interface Cause {
  readonly cause: string
  readonly count: number
}

export type Report = (fields: Omit<MessageFields, 'source'>, cause?: Cause) => void

/** What is wrong with a document, by how it looked in an engine. */
export function judgeAppearance(publication: Publication, appearance: Appearance, report: Report): void {
  const { path, shown, looks, complaints, ended } = appearance
  const file = `${publication.name}/${path}`
  const say = (wording: Wording, place?: MessageFields['place']): void => report({ ...wording, file, place })
  if (ended === 'time' || ended === 'crash') {
    const how = ended === 'time' ? 'time that the document takes' : 'end of the tab that showed the document'
    const reason = `Unexpected ${how}, expected it to be laid out within seconds`
    say({ severity: 'error', ruleId: 'read-time-limit', reason })
    return
  }
  const heard = complaints[0] === undefined ? '' : `: ${complaints[0]}`
  if (shown?.shown !== true || ended === 'failure') {
    say({ severity: 'error', ruleId: 'read-not-shown', reason: `The engine cannot show the document${heard}` })
    return
  }
  for (const words of new Set(complaints)) {
    say({ severity: 'warning', ruleId: 'read-engine-error', reason: `The engine reports an error: ${words}` })
  }
  const document = publication.documents.get(path)
  if (document === undefined) return
  judgeText(document, appearance, say)
  for (const fault of shown.faults) judgeFault(publication, path, document, fault, report)
  const isLaidOut = engineKeepsLayout(publication, path)
  for (const { fault, sights } of gatherSights(looks)) {
    if (!isLaidOut && fault.kind !== 'faint') continue
    const element = elementSeen(document, fault.at)
    const where = whereSeen(sights)
    const { colours, count = 1 } = fault
    const cause = colours === undefined ? undefined : { cause: `${colours} ${where}`, count }
    const wording = wordLook(fault.kind, element, fault.what, fault.px, where)
    report({ ...wording, file, place: element.place }, cause)
  }
}

/** Whether the text of the document is there, and anything of it is seen. */
function judgeText(
  document: XmlDocument,
  { shown, looks }: Appearance,
  say: (wording: Wording, place?: MessageFields['place']) => void,
): void {
  const body = descendants(document.root, 'body')[0] ?? document.root
  const letters = lettersOf(body)
  // Entities and white space are counted alike; a handful of letters is not a loss.
  const least = letters * 0.98 - 5
  const [there, asHtml] = [shown?.letters ?? 0, shown?.lettersAsHtml ?? 0]
  if (there < least) {
    const reason = `The engine has ${there} of ${letters} characters of the document, expected all of them`
    say({ severity: 'error', ruleId: 'read-text-lost', reason }, body.place)
  } else if (asHtml < least && document.root.local === 'html') {
    const reason = `Taken for HTML, the document has ${asHtml} of its ${letters} characters, expected all of them`
    say({ severity: 'warning', ruleId: 'read-text-lost', reason }, body.place)
  }
  const isBlank = looks.filter((look) => look.letters === 0 && look.pictures === 0)
  // Of a picture that cannot be shown there is a message already.
  const isPictureOnly = letters === 0 && hasPicture(body) && (shown?.faults ?? []).length === 0
  if (isBlank.length > 0 && (letters > 0 || isPictureOnly)) {
    const where = whereSeen(isBlank.map(({ sight }) => sight))
    const reason = `Unexpected empty page (${where}), expected what the document holds`
    say({ severity: 'error', ruleId: 'read-blank', reason }, body.place)
  }
}

function hasPicture(body: XmlElement): boolean {
  return (
    body.local === 'svg' ||
    ['img', 'image', 'svg', 'video', 'object'].some((name) => descendants(body, name).length > 0)
  )
}

function judgeFault(publication: Publication, path: string, document: XmlDocument, fault: Fault, report: Report): void {
  if (isOfScreens(fault)) return
  if (fault.kind === 'font') {
    report({ ...wordFault(fault), ...fontPlace(publication, path, fault) })
    return
  }
  const element = elementSeen(document, fault.at)
  if (fault.kind === 'image' && isForeign(publication, fault.what)) return
  if (fault.kind === 'image' && fault.what !== 'data:' && !isThere(publication, fault.what)) {
    // The manifest may name a file that the archive does not hold.
    const absent = wordFault({ ...fault, kind: 'missing' })
    report({ ...absent, file: `${publication.name}/${path}`, place: element.place })
    return
  }
  const written = fault.kind === 'missing' ? attributeAsWritten(element, fault.what) : fault.what
  // Where the engine looks by the letter, EPUB's own rules may lead somewhere all the same.
  if (fault.kind === 'missing' && isInManifest(publication, path, written)) return
  if ('target' in fault && fault.target === 'section' && isInSpine(publication, path, written)) return
  report({ ...wordFault({ ...fault, what: written }), file: `${publication.name}/${path}`, place: element.place })
}

/** Pictures of other types have a fallback in the manifest, which this engine does not look for. */
function isForeign({ manifest }: Publication, path: string): boolean {
  const type = manifest.find((item) => item.path !== undefined && samePath(item.path, path))?.mediaType
  return type !== undefined && !/^image\/(?:png|jpeg|gif|svg\+xml|webp)$/.test(type)
}

function isThere({ entries }: Publication, path: string): boolean {
  return entries.has(path) || [...entries.keys()].some((name) => samePath(name, path))
}

function attributeAsWritten(element: XmlElement, name: string): string {
  return attribute(element, name) ?? attribute(element, name, xlink) ?? ''
}

function isOfScreens(fault: Fault): fault is Extract<Fault, { readonly kind: LookKind }> {
  return 'px' in fault
}
