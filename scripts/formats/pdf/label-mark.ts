/**
 * What the name of a note's number begins with where it is no link, as on paper: Chromium tags such words as nothing, but as a
 * picture with a name, from which the label is made. An invisible separator and plus: no author's text begins so.
 */
export const labelMark = '\u2063\u2064'
