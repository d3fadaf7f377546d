/**
 * Things that no writer has shown at work.
 *
 * @param names of what should have literate cases
 * @param cases file names in `test/cases/<folder>/`; others may stand beside them
 */
export function caseProblems(folder: string, names: readonly string[], cases: readonly string[]): string[] {
  const there = new Set(cases)
  return names.filter((name) => !there.has(`${name}.md`)).map((name) => `test/cases/${folder}/${name}.md is missing`)
}
