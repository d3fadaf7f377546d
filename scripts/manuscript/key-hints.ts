const pageSize =
  'The size of pages is a PDF’s own: `outputs: { print: { page: royal } }`, or a size such as `6x9in`, or width and height in mm.'
const documents = 'Documents are listed in `contents:`, with `front`, `chapters`, `parts`, `appendices` and `back`.'
const looks = 'Looks are a theme’s: `theme: ./theme` names a folder of the manuscript with sheets of its own.'

/** Keys of other tools that book.yaml does not have, and what says the same here. */
export const hints: Readonly<Record<string, string>> = {
  chapters: documents,
  css: looks,
  lang: 'Did you mean `language`?',
  page: pageSize,
  pages: documents,
  pagesize: pageSize,
  papersize: pageSize,
  spelling: 'Say it below `prose:`: `prose: { spelling: en-US }`.',
  style: looks,
  stylesheet: looks,
  toc: 'The table of contents is a page of the front matter: `contents: { front: [titlepage, toc] }`.',
  trim: pageSize,
  'trim-size': pageSize,
}
