/** Why a formula that its own project converts is refused here: the first class that fits a refusal explains it. */
export interface DifferenceClass {
  readonly name: string
  readonly why: string
  /** Against `source id reason | tex` of a refusal. */
  readonly fits: RegExp
}

export const differenceClasses: readonly DifferenceClass[] = [
  {
    name: 'page scripts',
    why: '`\\require`, `\\setOptions`, `\\mathtoolsset` with options of MathJax 4, and `\\begingroupReset` configure a MathJax that runs in a page.',
    fits: /\\(?:require|setOptions|begingroupReset|begingroupSandbox)\b|mathjax-(?:setoptions|tagformat|require)|\\mathtoolsset|\\usetagform|\\newtagform/,
  },
  {
    name: 'links, ids and styles',
    why: '`\\href`, `\\class`, `\\style`, `\\cssId` and `\\data` are left out: they carry addresses and CSS of anybody into a book. Links stand in the text.',
    fits: /\\(?:href|class|style|cssId|data)\b|mathjax-html/,
  },
  {
    name: 'proof trees',
    why: '`prooftree` (bussproofs) is laid out from widths that only a drawing knows; MathML alone cannot be made of it.',
    fits: /prooftree/,
  },
  {
    name: 'groups that end elsewhere',
    why: 'A formula ends with what it began: groups and definitions do not reach from one formula into another.',
    fits: /mathjax-begingroup|\\global\b/,
  },
  {
    name: 'names of a test',
    why: 'Macros, environments, delimiters and colours that the other project defines for its own test and that no author has.',
    fits: /`\\?(?:eqntest|mmtool|user|RR|foo|myHeartEnv|matchbrackets|mml|getTop|showStack|aaa|bbb|ccc|red|blue|green|x|a|b|mmlToken)`|\\(?:mmlToken)/,
  },
  {
    name: 'MathJax 4 only',
    why: 'Commands that MathJax 4 added; the engine here is mathjax-full 3.2.2.',
    fits: /mathjax-(?:bbm|bboldx|units)|`\\(?:newcolumntype|makebox|parbox|vbox|vtop|hsize|breakAlign|U|char|break|\*|MakeAboxedCommand|mathversion)`|`(?:darray|displaymath|math|indentalign)`|\\(?:U|hsize)\b|mathjax-color .*tex-unknown-colour|spreadlines|mathjax-physics .*\\(?:eval|ketbra|ket)|mathjax-newcommand .*runaway/,
  },
  {
    name: 'KaTeX and Temml only',
    why: 'Commands that neither LaTeX nor MathJax has, or that print to a console, or that fetch a picture.',
    fits: /`\\(?:angl|angln|phase|undergroup|Overrightarrow|xrightleftarrows|minuso|includegraphics|message|errmessage|with|coh|Perp)`/,
  },
  {
    name: 'LaTeX refuses it as well',
    why: 'What LaTeX itself answers with an error: a number in a formula within a line, `\\newcommand` for a command that exists, displays inside displays, half an argument.',
    fits: /tex-tag|tex-label|tex-already-defined|tex-erroneous-nesting|tex-command-in-multlined|tex-missing-arg-for|tex-dollar|tex-missing-dim|tex-unsupported|\\text\{\\[.']/,
  },
]
