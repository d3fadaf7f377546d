import type { Words } from '../words.ts'
import { portuguese } from './pt.ts'

export const brazilian: Words = {
  ...portuguese,
  kinds: { ...portuguese.kinds, sec: ['Seção', 'Seções'], item: ['item', 'itens'] },
  contents: 'Sumário',
  bibliography: 'Referências',
  copyrightPage: 'Créditos',
  see: 'veja',
  seeAlso: 'veja também',
  printing: (number) => `${number}ª\u00A0impressão`,
  edition: (number) => `${number}ª\u00A0edição`,
  epub: {
    ...portuguese.epub,
    summary: {
      ...portuguese.epub.summary,
      text: 'Esta publicação pode ser lida como texto que se adapta à tela, com sumário, títulos e pontos de referência.',
      pages: 'Suas páginas são as da edição impressa.',
      flashing: 'Algumas imagens se movem e podem piscar.',
    },
  },
  web: { ...portuguese.web, skip: 'Pular para o texto', breadcrumbs: 'Onde você está', next: 'Próxima' },
  admonitions: { ...portuguese.admonitions, tip: 'Dica', caution: 'Atenção' },
}
