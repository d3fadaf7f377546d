const oebps =
  'The scenario gives EPUBCheck a lone package document of OEBPS 1.2, the format before EPUB 2. As a whole EPUB it has errors, for us and for EPUBCheck.'

/** Scenarios of the EPUBCheck project in which our full verdict differs from what they expect, and why it does. */
export const differences: Readonly<Record<string, string>> = {
  '105-opf-legacy-oebps12-mediatype-html-warning.epub': oebps,
  '106-opf-legacy-oebps12-mediatype-css-warning.epub': oebps,
}
