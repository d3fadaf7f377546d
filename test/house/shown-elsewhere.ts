/** Messages that no literate case can show, because of what it takes to bring them about, by the test that does. */
export const shownElsewhere: Readonly<Record<string, readonly string[]>> = {
  // A disk.
  'cli/bad-input.test.ts': [
    'file-encoding',
    'file-is-folder',
    'file-too-large',
    'file-unreadable',
    'manuscript-missing',
    'path-outside',
    'theme-unknown',
  ],
  'cli/validate.test.ts': ['epub-is-folder', 'epub-other-format', 'epub-unreadable'],
  'validate.test.ts': ['epub-file-too-large', 'epub-not-found'],
  'cli/machine.test.ts': ['artifact-unwritable', 'page-list-missing'],

  'themes/own-theme.test.ts': ['theme-circle', 'theme-css', 'theme-fetches', 'theme-sheet', 'theme-token'],

  // A browser, or none.
  'diagrams/engines.test.ts': ['diagram-engine'],
  'formats/pdf/browser-trouble.test.ts': ['browser-crashed', 'browser-missing'],
  'formats/pdf/press/lay-out-book.test.ts': ['folios-unsettled'],
  'formats/pdf/press/layout-messages.test.ts': ['page-compromises', 'page-overflow', 'page-text-lost', 'page-too-wide'],

  // Photographs, which are too long for a text file.
  'pictures/fit-pictures.test.ts': ['image-fitted', 'image-resolution'],

  // Whole books, of which something was lost or is wrong.
  'formats/epub/accessibility.test.ts': ['accessibility-claim'],
  'formats/epub/links.test.ts': ['link-target'],
  'formats/epub/overweight.test.ts': ['image-budget'],
  'formats/epub/svg-image.test.ts': ['image-weight'],
  'formats/pdf/check/finding-messages.test.ts': ['pdf-accessibility', 'pdf-structure'],
  'formats/pdf/font-messages.test.ts': ['pdf-foreign-font', 'pdf-type3', 'pdf-without-text'],
  'formats/pdf/preflight/preflight.test.ts': [
    'print-bleed',
    'print-colour',
    'print-font',
    'print-margin',
    'print-page-count',
    'print-page-size',
    'print-resolution',
    'print-unread',
  ],
  'formats/pdf/press/unusable-fonts.test.ts': ['pdf-unusable-font'],
  'formats/web/judge.test.ts': ['web-id', 'web-link', 'web-markup', 'web-remote'],
  'integrity/artifacts.test.ts': ['text-leaked', 'text-lost'],

  // Programs that run.
  'test-listings.test.ts': [
    'test-continues',
    'test-exit',
    'test-language',
    'test-output',
    'test-time',
    'test-too-much',
    'test-tool',
    'test-update',
  ],
  'validators/accessibility/trouble.test.ts': [
    'accessibility-refused',
    'accessibility-time-limit',
    'accessibility-unavailable',
  ],
  'validators/reading-hostile.test.ts': [
    'read-engine-error',
    'read-not-opened',
    'read-not-shown',
    'read-plain-engine',
    'read-refused',
    'read-time-limit',
    'read-unavailable',
  ],
  'validators/kindle-kfx.test.ts': ['kfx-tools-no-verdict', 'kfx-tools-unavailable'],
  'validators/kindle-previewer.test.ts': [
    'kindle-previewer-no-verdict',
    'kindle-previewer-unavailable',
    'kindle-tools-refused',
  ],
  'validators/epubcheck.test.ts': ['epubcheck-refused', 'epubcheck-time-limit', 'epubcheck-unavailable'],

  // Literate cases of other forms: drawings, and EPUBs that somebody gave us.
  'cases/epub/svg.md': ['svg-malformed'],
  'validators/cases/container.md': [
    'epub-doctype-subset',
    'epub-entity-bomb',
    'epub-no-package',
    'epub-xml-entity',
    'epub-xml-malformed',
  ],
  'validators/cases/reading.md': [
    'read-blank',
    'read-clipped',
    'read-contents-target',
    'read-font',
    'read-image',
    'read-invisible-text',
    'read-link-target',
    'read-missing-resource',
    'read-note-target',
    'read-overflow',
    'read-page-foot',
    'read-text-lost',
  ],
  // EPUBs built to do harm, too large for a text file.
  'hostile/bounds.test.ts': ['inspector-failed'],
  'hostile/epubs/documents.ts': ['epub-external-dtd'],
  'hostile/epubs/pictures.ts': ['epub-image-bomb'],
  'hostile/epubs/styles.ts': ['epub-style-limit', 'kindle-style-limit'],
  // Bytes that no text file holds.
  'publication/read-publication.test.ts': ['epub-hidden-encoding', 'epub-xml-limit'],
  'validators/container.test.ts': ['epub-invalid-utf8'],
}
