// Waiting longer after each failure, by chance.

// #region delay
export function delay(attempt, random = Math.random) {
  const longest = Math.min(30_000, 100 * 2 ** attempt) // <<longest>>
  return random() * longest
}
// #endregion

console.log(delay(3, () => 0.5))
