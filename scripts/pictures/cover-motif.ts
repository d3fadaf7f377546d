import { createHash } from 'node:crypto'

/** A small plane graph and a way through it: what the generated cover draws. */
export interface Motif {
  readonly nodes: readonly Node[]
  /** Pairs of indices. */
  readonly edges: readonly (readonly [number, number])[]
  /** Indices along the way, from one side to the other. */
  readonly route: readonly number[]
}

interface Node {
  readonly x: number
  readonly y: number
}

/** In px of the cover. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * A motif that belongs to a name: the same slug gives the same drawing for ever. Nodes keep their distance (Mitchell's
 * best candidate), neighbours are joined when nothing stands between them (Gabriel's graph, which never crosses itself),
 * and the way is the one whose steps are shortest in the square, so that it wanders.
 */
export function motifOf(slug: string, frame: Frame): Motif {
  const random = randomFrom(slug)
  const nodes = scattered(14 + Math.floor(random() * 4), frame, random)
  const edges = gabriel(nodes)
  const byX = nodes.map((_, index) => index).sort((a, b) => (nodes[a]?.x ?? 0) - (nodes[b]?.x ?? 0))
  return { nodes, edges, route: shortest(nodes, edges, byX[0] ?? 0, byX.at(-1) ?? 0) }
}

/** Numbers from 0 to 1 out of a hash chain: no library's generator can change them. */
function randomFrom(seed: string): () => number {
  let block = createHash('sha256').update(seed).digest()
  let at = 0
  return () => {
    if (at + 4 > block.length) {
      block = createHash('sha256').update(block).digest()
      at = 0
    }
    at += 4
    return block.readUInt32BE(at - 4) / 2 ** 32
  }
}

function scattered(count: number, frame: Frame, random: () => number): Node[] {
  const nodes: Node[] = []
  while (nodes.length < count) {
    let best: Node | undefined
    let farthest = -1
    for (let tries = 0; tries < 24; tries += 1) {
      const candidate = {
        x: Math.round(frame.x + random() * frame.width),
        y: Math.round(frame.y + random() * frame.height),
      }
      const nearest = Math.min(Infinity, ...nodes.map((node) => squared(node, candidate)))
      if (nearest > farthest) [best, farthest] = [candidate, nearest]
    }
    if (best !== undefined) nodes.push(best)
  }
  return nodes
}

function squared(a: Node, b: Node): number {
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2
}

function gabriel(nodes: readonly Node[]): [number, number][] {
  const edges: [number, number][] = []
  for (const [i, a] of nodes.entries()) {
    for (const [j, b] of nodes.entries()) {
      if (i >= j) continue
      const free = nodes.every((c, k) => k === i || k === j || squared(a, c) + squared(b, c) >= squared(a, b))
      if (free) edges.push([i, j])
    }
  }
  return edges
}

/** Dijkstra over squared lengths; Gabriel's graph is connected, so there is always a way. */
function shortest(
  nodes: readonly Node[],
  edges: readonly (readonly [number, number])[],
  from: number,
  to: number,
): number[] {
  const cost = nodes.map((_, index) => (index === from ? 0 : Infinity))
  const before = new Map<number, number>()
  const open = new Set(nodes.keys())
  while (open.size > 0) {
    const current = [...open].reduce((a, b) => ((cost[b] ?? 0) < (cost[a] ?? 0) ? b : a))
    open.delete(current)
    for (const [a, b] of edges) {
      if (a !== current && b !== current) continue
      const next = a === current ? b : a
      const [p, q] = [nodes[current], nodes[next]]
      const reached = p === undefined || q === undefined ? Infinity : (cost[current] ?? Infinity) + squared(p, q)
      if (reached < (cost[next] ?? Infinity)) {
        cost[next] = reached
        before.set(next, current)
      }
    }
  }
  const route = [to]
  for (let step = before.get(to); step !== undefined; step = before.get(step)) route.unshift(step)
  return route
}
