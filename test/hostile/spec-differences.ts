const bare =
  'An address in the text is no link by itself: it would cost every book its speed, and make mail of `name@key`. `<https://…>` is one.'
const frontMatter = 'A block between two lines of `---` at the start of a file is front matter.'

/** Examples that a book reads otherwise, with the reason. */
export const differences: Readonly<Record<string, string>> = {
  'CommonMark 96': frontMatter,
  'CommonMark 98': frontMatter,
  'GFM 11': 'One tilde on either side is a subscript, as pandoc has it; two strike out.',
  ...Object.fromEntries(Array.from({ length: 14 }, (_, at) => [`GFM ${at + 14}`, bare])),
  'GFM 28': 'Raw HTML is parsed and cleaned later, by a list of what is allowed, not of what is not.',
}
