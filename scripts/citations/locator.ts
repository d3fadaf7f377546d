/** Where in a work: what stands after the key in `[@key, p. 3]`, as CSL takes it apart. */
export interface Locator {
  /** CSL's name of the division: `page`, `chapter`. */
  readonly label?: string | undefined
  readonly locator?: string | undefined
  /** What is left of the text. */
  readonly suffix: string
}

/** CSL's divisions (CSL 1.0.2, appendix IV) by what authors write in the languages that Octavo speaks. */
const divisions: Readonly<Record<string, string>> = {
  page: 'p pp pg pgs page pages S Seite Seiten pág págs pag pagg página páginas pagina pagine 頁 ページ',
  chapter: 'ch chs chap chaps chapter chapters Kap Kapitel cap caps capítulo capitolo chapitre 章',
  section: 'sec secs sect sects section sections § §§ Abschn Abschnitt secc sección sezione seção 節',
  paragraph: 'para paras paragraph paragraphs ¶ ¶¶ Abs Absatz párr párrafo par',
  figure: 'fig figs figure figures Abb Abbildung 図',
  table: 'tab table tables Tabelle 表',
  volume: 'vol vols volume volumes Bd Bände Band 巻',
  issue: 'issue issues',
  number: 'no nos nr nrs number numbers n. núm',
  part: 'pt pts part parts Teil parte 部',
  book: 'bk bks book books Buch livre libro',
  line: 'l ll line lines Z Zeile',
  verse: 'v vv verse verses Vers',
  column: 'col cols column columns Sp Spalte',
  note: 'n nn note notes Anm',
  folio: 'fol fols folio folios Bl',
  appendix: 'app appendix Anh Anhang',
  equation: 'eq eqs equation equations',
  'sub-verbo': 's.v s.vv',
}

const labels = new Map(
  Object.entries(divisions).flatMap(([label, words]) =>
    words.split(' ').map((word): [string, string] => [word.replace(/\.$/, '').toLowerCase(), label]),
  ),
)

const number = String.raw`(?:[A-Za-z]{0,3}\d[\w.:/]*[\w)]?|[ivxlcdmIVXLCDM]+(?![\p{L}]))`
const range = String.raw`${number}(?:\s*[-–—]+\s*${number})?`
const numbers = String.raw`${range}(?:\s*(?:,|&|and|und|et|y|e)\s*${range})*`
const labelled = new RegExp(
  String.raw`^(?<word>[\p{L}.]+?|[§¶]{1,2}|[頁章節図表巻部]|ページ)(?<stop>\.)?(?:\s+|(?<=[§¶頁章節図表巻部ジ])|(?=\d))(?<where>${numbers})(?<rest>.*)$`,
  'u',
)
const bare = new RegExp(
  String.raw`^(?<where>\d[\w.:]*(?:\s*[-–—]+\s*${number})?(?:\s*[,&]\s*\d[\w.:]*(?:\s*[-–—]+\s*${number})?)*)(?<rest>.*)$`,
  'u',
)

/**
 * Takes the locator off the text after a key: `, p. 3` and `, chap. 2 for more`, a bare number being a page as in
 * pandoc. What cannot be read so stays a suffix.
 *
 * @param text its comma included
 */
export function readLocator(text: string): Locator {
  const words = text.replace(/^\s*,?\s*/, '')
  const found = labelled.exec(words)?.groups
  const label = found === undefined ? undefined : labels.get((found['word'] ?? '').toLowerCase())
  if (found !== undefined && label !== undefined)
    return { label, locator: found['where'], suffix: suffixOf(found['rest'] ?? '') }
  const page = bare.exec(words)?.groups
  if (page !== undefined) return { label: 'page', locator: page['where'], suffix: suffixOf(page['rest'] ?? '') }
  return { suffix: suffixOf(text) }
}

/** A processor puts it right behind the citation: words want a space, punctuation none. */
function suffixOf(text: string): string {
  const words = text.trim()
  return words === '' || /^[,.;:)]/.test(words) ? words : ` ${words}`
}
