import type { Name, Words } from '../words.ts'

export const japanese: Words = {
  kinds: {
    sec: ['節', '節'],
    fig: ['図', '図'],
    tbl: ['表', '表'],
    eq: ['式', '式'],
    lst: ['リスト', 'リスト'],
    thm: ['定理', '定理'],
    chapter: ['章', '章'],
    part: ['部', '部'],
    appendix: ['付録', '付録'],
    item: ['項目', '項目'],
    line: ['行目', '行目'],
    page: ['ページ', 'ページ'],
  },
  short: {},
  capitals: 'always',
  affixes: (word, name) => (ordinal.has(name) ? ['第', word] : counter.has(name) ? ['', word] : [word, '']),
  repeated: true,
  joint: (_, of) => (of === 2 ? 'と' : '、'),
  range: '〜',
  within: (part, whole) => `${whole}の${part}`,
  onPage: [],
  inside: () => '',
  and: 'と',
  colon: '：',
  contents: '目次',
  bibliography: '参考文献',
  cover: '表紙',
  titlePage: '扉',
  copyrightPage: '奥付',
  notes: '注',
  index: '索引',
  see: '→',
  seeAlso: '⇒',
  edition: (number) => `第${number}版`,
  version: 'バージョン',
  admonitions: {
    note: 'メモ',
    tip: 'ヒント',
    warning: '警告',
    caution: '注意',
    important: '重要',
    example: '例',
    summary: 'まとめ',
    exercises: '演習問題',
    objectives: 'この章で学ぶこと',
  },
}

/** 第3章, 第2部. */
const ordinal: ReadonlySet<Name> = new Set(['chapter', 'part'])
/** 3.2節, 12ページ; all others stand before: 図3.1. */
const counter: ReadonlySet<Name> = new Set(['sec', 'line', 'page'])
