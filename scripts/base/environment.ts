/** `process.env`, or what a test puts in its place. */
export type Environment = Readonly<Record<string, string | undefined>>

export function definedIn(env: Environment): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined))
}
