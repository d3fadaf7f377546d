/** Two invisible separators: no author's alternative text begins so. */
export const formulaMark = '\u2063\u2063'
