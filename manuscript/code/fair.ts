class FairQueue<T> {
  #lines = new Map<string, T[]>() // in the order of their turn

  push(tenant: string, item: T): void {
    const line = this.#lines.get(tenant)
    if (line) line.push(item)
    else this.#lines.set(tenant, [item])
  }

  pop(): T | undefined {
    for (const [tenant, line] of this.#lines) {
      const item = line.shift()
      this.#lines.delete(tenant) // to the end, if not empty
      if (line.length > 0) this.#lines.set(tenant, line)
      return item
    }
    return undefined
  }
}

const queue = new FairQueue<string>()
for (let i = 1; i <= 1000; i++) queue.push("noisy", `n${i}`)
queue.push("Ada's", "a1")
queue.push("Boris's", "b1")
const served = Array.from({ length: 5 }, () => queue.pop())
console.log(...served)
