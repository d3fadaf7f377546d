/** Elements that Amazon's guide lists as accepted by Enhanced Typesetting (build of 30 March 2026, §10.6). */
export const accepted: ReadonlySet<string> = words(`math mrow mi mn mo mtext ms mspace mfrac msqrt mroot mstyle mpadded
  mphantom mfenced menclose msub msup msubsup munder mover munderover mmultiscripts mtable mtr mtd mlabeledtr maligngroup
  malignmark semantics annotation`)

/** Elements that the same page lists as refused. */
export const refused: ReadonlySet<string> = words('maction mglyph mlongdiv msgroup mstack')

/** Elements in neither list that have a meaning only within `mstack`, which is refused (MathML 3, §3.6). */
export const stackParts: ReadonlySet<string> = words('mscarries mscarry msline msrow')

/** Elements that hold text (MathML 3, §3.2), and the annotations, which hold anything. */
export const holdsText: ReadonlySet<string> = words('mi mn mo mtext ms annotation annotation-xml mglyph')

/** Elements with a fixed number of children (MathML 3, §3.1.3.2). */
export const arity: ReadonlyMap<string, number> = new Map([
  ['mfrac', 2],
  ['mroot', 2],
  ['msub', 2],
  ['msup', 2],
  ['munder', 2],
  ['mover', 2],
  ['msubsup', 3],
  ['munderover', 3],
])

/** Content MathML (MathML 3, chapter 4 and the elements of MathML 2 that it keeps). */
export const content: ReadonlySet<string> =
  words(`abs and apply approx arccos arccosh arccot arccoth arccsc arccsch arcsec
  arcsech arcsin arcsinh arctan arctanh arg bind bvar card cartesianproduct cbytes ceiling cerror ci cn codomain complexes
  compose condition conjugate cos cosh cot coth cs csc csch csymbol curl declare degree determinant diff divergence divide
  domain domainofapplication emptyset eq equivalent eulergamma exists exp exponentiale factorial factorof false floor fn
  forall gcd geq grad gt ident image imaginary imaginaryi implies in infinity int integers intersect interval inverse
  lambda laplacian lcm leq limit list ln log logbase lowlimit lt matrix matrixrow max mean median min minus mode moment
  momentabout naturalnumbers neq not notanumber notin notprsubset notsubset or otherwise outerproduct partialdiff pi piece
  piecewise plus power primes product prsubset quotient rationals real reals reln rem root scalarproduct sdev sec sech
  selector sep set setdiff share sin sinh subset sum tan tanh tendsto times transpose true union uplimit variance vector
  vectorproduct xor`)

function words(list: string): Set<string> {
  return new Set(list.split(/\s+/))
}
