const cap = 1000

// #region jitter
export function delay(attempt: number): number {
  return Math.min(cap, 2 ** attempt)
}
// #endregion
