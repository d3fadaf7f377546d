import type { VFileMessage } from 'vfile-message'
import { message } from '../../base/message.ts'
import type { BookConfig } from '../../book/config.ts'
import type { Accessibility } from './accessibility.ts'
import { meta, refine, type MetadataEntry } from './metadata.ts'

/** What a book that was evaluated claims to conform to, word for word (EPUB Accessibility 1.1 §4.3.1). */
const claimed = 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA'

/**
 * The accessibility of a book in the package's words. That it conforms is said only when book.yaml names who evaluated it
 * and nothing that Octavo can see speaks against it; what does is a warning.
 */
export function accessibilityMetadata(
  { accessibility }: BookConfig,
  { modes, sufficient, features, hazards, summary, problems }: Accessibility,
): { readonly entries: readonly MetadataEntry[]; readonly messages: readonly VFileMessage[] } {
  const withheld = accessibility !== undefined && problems.length > 0
  return {
    entries: [
      ...modes.map((mode) => meta('schema:accessMode', mode)),
      ...sufficient.map((set) => meta('schema:accessModeSufficient', set)),
      ...features.map((feature) => meta('schema:accessibilityFeature', feature)),
      ...hazards.map((hazard) => meta('schema:accessibilityHazard', hazard)),
      meta('schema:accessibilitySummary', summary),
      ...(accessibility === undefined || withheld ? [] : conformance(accessibility)),
    ],
    messages: withheld ? [withheldClaim(problems)] : [],
  }
}

function conformance({ certifiedBy, credential, report }: NonNullable<BookConfig['accessibility']>): MetadataEntry[] {
  const claim = meta('dcterms:conformsTo', claimed)
  const link = (property: string, href: string): MetadataEntry => ({
    name: 'link',
    attributes: [
      ['rel', property],
      ['refines', '#certifier'],
      ['href', href],
    ],
    value: '',
  })
  const certifier = refine('conformance', 'a11y:certifiedBy', certifiedBy)
  return [
    { ...claim, attributes: [...claim.attributes, ['id', 'conformance']] },
    { ...certifier, attributes: [...certifier.attributes, ['id', 'certifier']] },
    ...(credential === undefined
      ? []
      : [
          /^https?:/.test(credential)
            ? link('a11y:certifierCredential', credential)
            : refine('certifier', 'a11y:certifierCredential', credential),
        ]),
    ...(report === undefined ? [] : [link('a11y:certifierReport', report)]),
  ]
}

function withheldClaim(problems: readonly string[]): VFileMessage {
  return message({
    severity: 'warning',
    ruleId: 'accessibility-claim',
    reason: `Unexpected claim to conform to ${claimed}, expected none of a book with ${problems.join(', ')}`,
    note: 'It is left out. `octavo check` and `octavo validate` name the places.',
  })
}
