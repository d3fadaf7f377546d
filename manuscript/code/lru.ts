// #region lru
export class Lru<V> {
  #items = new Map<string, V>() // longest idle first

  constructor(readonly capacity: number) {}

  get(key: string): V | undefined {
    const value = this.#items.get(key)
    if (value === undefined) return undefined
    this.#items.delete(key)
    this.#items.set(key, value) // now the most recent
    return value
  }

  set(key: string, value: V): void {
    this.#items.delete(key)
    this.#items.set(key, value)
    if (this.#items.size <= this.capacity) return
    for (const oldest of this.#items.keys()) {
      this.#items.delete(oldest)
      return
    }
  }
}
// #endregion

// What the chapter says of it: octavo test runs this.
const cache = new Lru<number>(2)
cache.set("atlas", 1)
cache.set("globe", 2)
cache.get("atlas") // a use: the globe has been idle for longer
cache.set("chart", 3)
if (cache.get("globe") !== undefined) throw new Error("the globe should have gone")
if (cache.get("atlas") !== 1) throw new Error("the atlas should be there")
