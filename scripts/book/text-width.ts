/** Advance widths of Source Sans 3, regular, in thousandths of an em; what is not listed counts as `other`. */
const advances: Readonly<Record<number, string>> = {
  200: ' ',
  240: '|',
  250: "',.:;ij’‘·",
  260: 'Il',
  290: '!f',
  300: '()[]{}',
  310: '-',
  330: '°',
  340: 't',
  350: '/\\r',
  420: '*s',
  430: '"?z“”',
  450: 'x',
  460: 'c',
  470: 'vy',
  480: 'JY–',
  490: 'FL',
  500: '#$+0123456789<=>^_aegk~×±≤≥§€£',
  520: 'ESV',
  540: 'ATZ`hou',
  550: 'bn',
  560: 'dpqµX',
  570: 'CPR',
  580: 'K',
  590: 'B',
  620: 'DG&→',
  650: 'HNU™',
  660: 'OQ',
  720: 'w',
  740: 'M©',
  790: 'W',
  800: '—',
  820: '%½¼',
  830: 'm',
  850: '@',
  950: '…',
}

const other = 560
const widths = new Map(
  Object.entries(advances).flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, Number(width)])),
)

/** Characters that take a whole em: Chinese, Japanese and Korean, and pictures. */
const whole =
  /^[\u1100-\u11FF\u2E80-\uA4CF\uAC00-\uD7AF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\u{1F000}-\u{1FAFF}\u{20000}-\u{3FFFF}]/u

/** Characters without a width of their own: what is set upon the one before, joiners, soft hyphens. */
const nothing = /^[\p{Mn}\p{Me}\p{Cf}]/u

/**
 * How wide a run of text is in the theme's sans face, in em of its own size. A reader's own face differs by a tenth or
 * so: this tells what fits, not where a line ends.
 *
 * @param mono whether the run is code, each of whose characters is 0.6 em wide
 */
export function textWidth(text: string, mono = false): number {
  let sum = 0
  for (const letter of text) {
    if (nothing.test(letter)) continue
    sum += whole.test(letter) ? 1000 : mono ? 600 : (widths.get(letter) ?? other)
  }
  return sum / 1000
}

/** The pieces of a text that no line may be broken in: words, cut after hyphens, dashes and slashes, and ideographs. */
export function breaksInto(text: string): string[] {
  return text.split(/[\t\n\r\f ]+|(?<=[-–—/])(?=\S)|(?<=[\u3000-\u9FFF\uAC00-\uD7AF])/)
}

/** The widest piece of a text that no line may be broken in, in em. */
export function longestWord(text: string, mono = false): number {
  return Math.max(0, ...breaksInto(text).map((piece) => textWidth(piece, mono)))
}
