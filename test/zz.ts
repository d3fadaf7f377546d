import { parseSheet } from '../scripts/validators/kindle/css/style-sheet.ts'
import { parse } from 'css-tree'
const css = Array.from({ length: 10000 }, (_, i) => `.c${i} p{color:red}`).join('')
let t = performance.now()
parse(css, { positions: true, parseValue: false, parseAtrulePrelude: false })
console.log('parse', performance.now() - t)
t = performance.now()
parseSheet(css)
console.log('sheet 10k', performance.now() - t)
