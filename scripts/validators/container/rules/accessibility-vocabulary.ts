import { ownEntry } from '../../../base/own-entry.ts'
import type { ContainerRule } from '../rule.ts'

/** The values of the Schema.org Accessibility Properties for Discoverability Vocabulary, by property. */
const vocabulary: Readonly<Record<string, ReadonlySet<string>>> = {
  'schema:accessMode': words(
    'auditory chartOnVisual chemOnVisual colorDependent diagramOnVisual mathOnVisual musicOnVisual tactile textOnVisual textual visual',
  ),
  'schema:accessibilityHazard': words(
    'flashing motionSimulation sound none unknown noFlashingHazard noMotionSimulationHazard noSoundHazard ' +
      'unknownFlashingHazard unknownMotionSimulationHazard unknownSoundHazard',
  ),
  'schema:accessibilityFeature': words(
    'annotations ARIA bookmarks index pageBreakMarkers pageNavigation printPageNumbers readingOrder structuralNavigation ' +
      'tableOfContents taggedPDF alternativeText audioDescription captions closedCaptions describedMath longDescription ' +
      'openCaptions signLanguage transcript displayTransformability synchronizedAudioText timingControl unlocked ChemML ' +
      'latex latex-chemistry MathML MathML-chemistry ttsMarkup highContrastAudio highContrastDisplay largePrint braille ' +
      'tactileGraphic tactileObject fullRubyAnnotations horizontalWriting rubyAnnotations verticalWriting ' +
      'withAdditionalWordSegmentation withoutAdditionalWordSegmentation none unknown',
  ),
}

export const accessibilityVocabulary: ContainerRule = {
  doc: {
    id: 'epub-accessibility-vocabulary',
    summary: 'Accessibility metadata uses a word that the vocabulary does not have.',
    why: 'Shops and libraries look the words up; one that they do not know is as good as none.',
    mend: 'Take the word from the vocabulary, in its spelling.',
    basis: 'documented',
    sources: ['https://www.w3.org/2021/a11y-discov-vocab/latest/'],
  },
  check: ({ metadata, packagePath }, report) => {
    for (const { property = '', value, place } of metadata) {
      const known = ownEntry(vocabulary, property)
      // Qualified values ("highContrastAudio/noBackground") are checked by their first part.
      const word = value.split('/')[0] ?? ''
      if (known === undefined || known.has(word)) continue
      report({
        severity: 'warning',
        path: packagePath,
        place,
        reason: `Unexpected ${property} "${value}", expected a word of the vocabulary`,
      })
    }
  },
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
