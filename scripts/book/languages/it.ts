import { listed, nameFirst } from '../word-forms.ts'
import type { Words } from '../words.ts'

export const italian: Words = {
  kinds: {
    sec: ['Paragrafo', 'Paragrafi'],
    fig: ['Figura', 'Figure'],
    tbl: ['Tabella', 'Tabelle'],
    eq: ['Equazione', 'Equazioni'],
    lst: ['Listato', 'Listati'],
    thm: ['Teorema', 'Teoremi'],
    chapter: ['Capitolo', 'Capitoli'],
    part: ['Parte', 'Parti'],
    appendix: ['Appendice', 'Appendici'],
    item: ['punto', 'punti'],
    line: ['riga', 'righe'],
    page: ['pagina', 'pagine'],
  },
  short: {
    sec: ['Par.', 'Parr.'],
    fig: ['Fig.', 'Figg.'],
    tbl: ['Tab.', 'Tabb.'],
    eq: ['Eq.', 'Eqq.'],
    chapter: ['Cap.', 'Capp.'],
    appendix: ['App.', 'App.'],
    page: ['p.', 'pp.'],
  },
  capitals: 'sentence',
  affixes: nameFirst,
  repeated: false,
  joint: listed(' e ', ' e '),
  range: '–',
  within: (part, whole) => `${part} del ${whole}`,
  onPage: ['a', 'alla'],
  inside: (name) => {
    if (name === undefined) return 'in '
    return name === 'appendix' ? 'nell’' : name === 'part' ? 'nella ' : 'nel '
  },
  and: 'e',
  colon: ': ',
  contents: 'Indice',
  bibliography: 'Bibliografia',
  cover: 'Copertina',
  titlePage: 'Frontespizio',
  copyrightPage: 'Copyright',
  notes: 'Note',
  index: 'Indice analitico',
  see: 'vedi',
  seeAlso: 'vedi anche',
  edition: (number) => `${ordinals[number - 1] ?? `${number}ª`} edizione`,
  version: 'Versione',
  admonitions: {
    note: 'Nota',
    tip: 'Suggerimento',
    warning: 'Avvertenza',
    caution: 'Attenzione',
    important: 'Importante',
    example: 'Esempio',
    summary: 'Riepilogo',
    exercises: 'Esercizi',
    objectives: 'Obiettivi',
  },
}

const ordinals = ['Prima', 'Seconda', 'Terza', 'Quarta', 'Quinta', 'Sesta', 'Settima', 'Ottava', 'Nona', 'Decima']
