/**
 * What a table has under a word that somebody else wrote: a plain `table[word]` finds `constructor` and `__proto__` in
 * every object.
 */
export function ownEntry<Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined
}
