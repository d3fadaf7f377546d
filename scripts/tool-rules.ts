/** Findings that speak of the machine rather than of the book: an outside tool that is needed could not do its work. */
export const toolRules: ReadonlySet<string> = new Set([
  'accessibility-unavailable',
  'browser-missing',
  'browser-crashed',
  'dictionary-missing',
  'epubcheck-unavailable',
  'page-list-missing',
  'kfx-tools-no-verdict',
  'kfx-tools-unavailable',
  'kindle-previewer-no-verdict',
  'kindle-previewer-unavailable',
  'read-unavailable',
  'test-tool',
])
