import type { SourceFile } from './source-file.ts'

/** The budget: median under 60 lines, 95 of 100 files under 200, none over 400. */
export function lengthProblems(files: readonly SourceFile[]): string[] {
  const lengths = files.map(({ lines }) => lines).toSorted((a, b) => a - b)
  const at = (share: number): number => lengths[Math.floor((lengths.length - 1) * share)] ?? 0
  const problems = files
    .filter(({ lines }) => lines > 400)
    .map(({ path, lines }) => `${path} has ${lines} lines, at most 400 are allowed`)
  if (at(0.5) >= 60) problems.push(`the median file has ${at(0.5)} lines, expected under 60`)
  if (at(0.95) >= 200) problems.push(`more than 5 % of the files have 200 lines or more`)
  return problems
}
