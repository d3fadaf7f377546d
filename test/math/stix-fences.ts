import type { FenceTable } from '../../scripts/math/fence-table.ts'

/**
 * What `readFences` finds in STIX Two Math 2.12, for fences that have more widths than one: height and width of each
 * size, 9999 for the assembly. fences.test.ts compares it with the font that is installed.
 */
const sizes: Readonly<Record<string, string>> = {
  '()': '0.933 0.357, 1.187 0.381, 1.427 0.404, 1.667 0.427, 1.907 0.45, 2.145 0.473, 2.385 0.496, 2.625 0.519, 2.865 0.542, 3.101 0.564, 3.341 0.587, 3.581 0.61, 3.821 0.633, 9999 0.484',
  '[]': '0.933 0.349, 1.187 0.37, 1.427 0.39, 1.667 0.409, 1.907 0.429, 2.146 0.449, 2.386 0.469, 2.626 0.488, 2.866 0.508, 3.102 0.528, 3.342 0.548, 3.582 0.567, 3.822 0.587, 9999 0.585',
  '{}': '0.934 0.327, 1.188 0.35, 1.428 0.372, 1.668 0.393, 1.908 0.415, 2.146 0.437, 2.386 0.458, 2.626 0.48, 2.866 0.501, 3.102 0.523, 3.342 0.545, 3.582 0.566, 3.822 0.588, 9999 0.6',
  '⟨⟩': '0.933 0.339, 1.187 0.369, 1.427 0.397, 1.667 0.424, 1.907 0.452, 2.147 0.48, 2.387 0.508, 2.627 0.536, 2.867 0.564, 3.103 0.591, 3.343 0.619, 3.583 0.647, 3.823 0.675',
  '⌈⌉⌊⌋':
    '0.927 0.349, 1.182 0.37, 1.422 0.39, 1.663 0.409, 1.903 0.429, 2.142 0.449, 2.383 0.469, 2.623 0.488, 2.864 0.508, 3.101 0.528, 3.341 0.548, 3.582 0.567, 3.822 0.587, 9999 0.585',
  '⟦⟧': '0.927 0.504, 1.182 0.534, 1.422 0.563, 1.663 0.591, 1.903 0.62, 2.142 0.648, 2.383 0.676, 2.623 0.705, 2.864 0.733, 3.101 0.762, 3.341 0.79, 3.582 0.819, 3.822 0.847',
  '/': '0.799 0.386, 1.26 0.593, 1.89 0.825, 2.52 1.127, 3.149 1.34',
  '\\': '0.799 0.385, 1.26 0.593, 1.89 0.825, 2.52 1.127, 3.149 1.34',
}

/** The widths of the fences of STIX Two Math. */
export const stixFences: FenceTable = Object.fromEntries(
  Object.entries(sizes).flatMap(([characters, list]) =>
    Array.from(characters, (char) => [char, list.split(', ').map((pair) => pairOf(pair))]),
  ),
)

function pairOf(text: string): readonly [number, number] {
  const [height = '', width = ''] = text.split(' ')
  return [Number(height), Number(width)]
}
