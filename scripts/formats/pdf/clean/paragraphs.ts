import { element, isElement, type TagElement, type TagKid } from './tag-tree.ts'

/** Runs of loose text and of elements that cannot stand for themselves, each run in a paragraph (or what `type` is). */
export function paragraphs(kids: readonly TagKid[], stands: (kid: TagElement) => boolean, type = 'P'): TagKid[] {
  const made: TagKid[] = []
  let run: TagElement | undefined
  for (const kid of kids) {
    if (isElement(kid) && stands(kid)) {
      run = undefined
      made.push(kid)
    } else if (run === undefined) {
      run = element(type, [kid])
      made.push(run)
    } else run.kids.push(kid)
  }
  return made
}
