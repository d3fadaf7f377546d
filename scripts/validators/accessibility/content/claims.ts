import type { MetadataItem, Publication } from '../../../book/publication.ts'

/** The entries of one accessibility property in the package document, by `property` or, in EPUB 2, by `name`. */
export function claimsOf({ metadata }: Publication, property: string): MetadataItem[] {
  return metadata.filter((each) => each.property === property && each.value !== '')
}

/** The entry that claims a value; values of some properties stand in one entry, separated by commas. */
export function claimOf(publication: Publication, property: string, value: string): MetadataItem | undefined {
  return claimsOf(publication, property).find((each) => each.value === value)
}
