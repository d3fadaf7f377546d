/** The name of a family in paths and classes: `noto-serif-jp`. */
export function slug(family: string): string {
  return family.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
}
