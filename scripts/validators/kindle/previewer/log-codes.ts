/**
 * What codes of Kindle Previewer's logs mean, as far as public logs show it. No complete list is public; a code that
 * is not here is told as it stands, since a guess would mislead.
 */
export const logCodes: ReadonlyMap<string, string> = new Map([
  ['E21018', 'a content file could not be parsed'],
  ['E23006', 'the language is not recognised'],
  ['E23026', 'the file is above 650 MB'],
  ['E24001', 'the table of contents could not be built'],
  ['E24010', 'an entry of the table of contents leads nowhere'],
  ['E25002', 'a fault of a dictionary'],
  ['E25006', 'a fault of a dictionary'],
  ['W14001', 'a link leads nowhere'],
  ['W14010', 'a file that is referred to is not there'],
  ['W14012', 'a media type is not supported'],
  ['W14015', 'a picture is invalid and was left out'],
  ['W14016', 'there is no cover'],
  ['W14024', 'the language code is unknown'],
  ['W14215', 'a form within a form'],
  ['W14216', 'a name attribute is missing'],
  ['W28001', 'a CSS property was removed from the edition for old devices'],
  ['W29004', 'a tag was closed by force'],
  ['W29007', 'a tag is unknown to the edition for old devices'],
  ['I1052', 'the HTML cover page was left out'],
  ['I10004', 'an at-rule was passed over'],
])

/** Codes of the stage that makes the edition for old devices (KF8); they say nothing about KFX. */
export const oldDevices: ReadonlySet<string> = new Set(['W28001', 'W29007'])
