import type { Element, ElementContent } from 'hast'
import { textOf } from './tree/element.ts'

/**
 * How much wider (in thousandths of an em) a character is in STIX Two Math, and in Source Serif for words, than in the face
 * that MathJax measures with. Taken from Chromium's boxes; characters that are missing differ by less than 1/1000 or are
 * rare. Written as `-58 +=`: the difference, then the characters.
 */
const differences = {
  italic: read(`
    -336 ℒ  -235 J  -234 K  -215 X  -200 Δ  -192 Σ  -182 MP  -174 N  -166 BF  -161 I  -156 Y  -151 Γ
    -150 E  -146 Π  -142 Ξ  -139 R  -135 W  -131 H  -129 V  -126 D  -117 Z  -112 L  -111 S  -105 ι
    -104 CΥ  -94 T  -89 G  -84 Q  -83 s  -72 ε  -71 i∂  -69 A  -68 𝒪  -66 κ  -64 𝔼  -58 λ  -56 O
    -55 α  -53 τ  -48 m  -47 φ∞  -46 Θ  -43 γ  -42 eϱ  -39 r  -36 U  -35 n  -34 νυ  -30 ℕ  -29 ϑ  -27 ℚℂ
    -23 t  -20 l  -19 cοψℤ  -16 β  -15 μ  -13 x  -9 ϕΛ  -7 hu  -1 σ  1 o  5 ϵ  6 Ω  7 ζℏℝ  11 w  12 kη
    15 χ  19 jv  20 y  26 ag  27 f  28 zΨ  30 ρ  36 d  37 ϖ  38 ω  45 θ  52 ξ  54 ℙ  56 Φ  57 q  64 π
    75 δ  89 b  95 p  112 ℓ
  `),
  upright: read(`
    -166 Δ  -131 Υ  -119 T  -118 JΣ  -112 P  -103 Y  -90 B  -86 X  -84 W  -77 R  -76 K  -74 t  -70 V
    -65 FGf  -58 Ψ  -56 Γ  -55 E  -52 CS  -49 x  -47 v  -45 y  -43 j  -41 Q  -40 LOΘ  -34 Db  -32 A
    -22 M  -20 a  -19 pΞ  -17 Zd  -16 g  -12 r  -8 N  -7 q  -5 0123456789  -4 IΦ  1 s  2 Uc  5 l  7 i
    9 Π  14 kouz  16 Λ  19 m  20 en  21 h  27 Hw  55 Ω
  `),
  operator: read(`
    -173 {}  -120 ∑  -114 /  -113 ⇒⇐  -95 ⌊⌋⌈⌉  -64 ∘  -58 +−=<>≤≥≠≈∼≃≅≡±∓×÷⊂⊆⊃⊇  -52 →←↔⇔↦  -50 ⟨⟩
    -33 ,.;:  -32 ()  -31 ∪∩∧∨  -11 |  -6 ∣  4 ·  5 !  35 ∥  36 ∗  53 ∈∉¬  71 []  74 ∫  191 ∏
  `),
  word: read(`
    -133 J  -90 T  -83 Y  -78 X  -68 K  -62 G  -60 CP  -55 B  -46 R  -43 E  -41 FV  -40 OQ  -38 A  -30 t
    -27 ()  -25 DZ  -23 W  -13 -  -12 S  -7 L  -3 j  8 U  15 I  18 MN  24 .,:;  29 0123456789  41 ax
    46 z  51 ilv  57 g  58 dy  63 bf  64 Hr  66 kp  71 s  72 u  73 q  76 c  79 o  85 h  87 n  89 e
    114 w  122 m
  `),
}

function read(text: string): ReadonlyMap<string, number> {
  return new Map(
    Array.from(text.matchAll(/(-?\d+) (\S+)/g), ([, number, characters = '']) =>
      Array.from(characters, (character) => [character, Number(number) / 1000] as const),
    ).flat(),
  )
}

/** Scripts are set at this size (MathML Core §3.3.4, STIX's scriptPercentScaleDown is 70). */
const scriptSize = 0.7

/**
 * By how many em a piece of MathML is wider in the faces of books than in MathJax's. Good to a few hundredths for what
 * stands before a relation; tall fences and large signs count as their ordinary size.
 */
export function faceDifference(node: ElementContent): number {
  if (node.type !== 'element') return 0
  const [first, second, third] = node.children
  switch (node.tagName) {
    case 'mi': {
      const text = textOf(node)
      const italic = Array.from(text).length === 1 && node.properties['mathvariant'] !== 'normal'
      return sum(text, italic ? differences.italic : differences.upright)
    }
    case 'mn':
      return sum(textOf(node), differences.upright)
    case 'mo':
      return sum(textOf(node), differences.operator)
    case 'mtext':
      return sum(textOf(node), differences.word)
    case 'mfrac':
      return faceDifference(longest([first, second]))
    case 'msub':
    case 'msup':
    case 'msubsup':
      return faceDifference(one(first)) + scriptSize * faceDifference(longest([second, third]))
    case 'munder':
    case 'mover':
    case 'munderover':
      return faceDifference(one(first))
    default:
      return node.children.reduce((total, child) => total + faceDifference(child), 0)
  }
}

const nothing: Element = { type: 'element', tagName: 'mrow', properties: {}, children: [] }

function one(node: ElementContent | undefined): ElementContent {
  return node ?? nothing
}

function longest(nodes: readonly (ElementContent | undefined)[]): ElementContent {
  return nodes.map(one).reduce((best, node) => (lengthOf(node) > lengthOf(best) ? node : best), nothing)
}

function lengthOf(node: ElementContent): number {
  if (node.type === 'text') return node.value.length
  return node.type === 'element' ? node.children.reduce((total, child) => total + lengthOf(child), 0) : 0
}

function sum(text: string, table: ReadonlyMap<string, number>): number {
  return Array.from(text).reduce((total, character) => total + (table.get(character) ?? 0), 0)
}
