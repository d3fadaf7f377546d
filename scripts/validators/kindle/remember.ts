/** The same question is worked out once: answers are kept as long as the book that was asked about. */
export function remember<Key, Value>(answer: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    if (known.has(key)) return known.get(key) as Value // has() just said that it is there
    const value = answer(key)
    known.set(key, value)
    return value
  }
}
