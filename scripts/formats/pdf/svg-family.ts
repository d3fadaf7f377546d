import type { Face } from '../../book/theme.ts'
import { familyList } from '../../fonts/family-list.ts'

/** A drawing is lettered in the theme's own faces; what is on the machine of the day would change the book. */
export function svgFamily(asked: string, faces: readonly Face[]): string {
  const families = asked.split(',').map((name) => name.trim().replaceAll(/^["']|["']$/g, ''))
  const own = faces.find((face) => families.some((name) => name.toLowerCase() === face.family.toLowerCase()))
  const mono = families.some((name) => /mono|courier|consol|code/i.test(name))
  const family = own?.family ?? faces.find(({ use }) => use === (mono ? 'mono' : 'sans'))?.family ?? faces[0]?.family
  if (family === undefined) return asked
  const list = familyList(family, faces).map((name) => `"${name}"`)
  return [...list, mono ? 'monospace' : 'sans-serif'].join(', ')
}
