/**
 * As many units as possible from a source to a sink of a network, and among all ways of doing that a cheapest one (successive shortest
 * paths: Ahuja, Magnanti and Orlin, Network Flows, section 9.7). Networks here have some hundred nodes.
 */

export type Edge = {
  readonly from: number;
  readonly to: number;
  readonly capacity: number;
  /** What one unit costs; not negative. */
  readonly cost: number;
};

type Arc = { readonly to: number; readonly cost: number; left: number; readonly back: number };

/** Takes how many nodes there are (0 is the source, 1 the sink) and the edges. Gives how much flows over each edge, in their order. */
export function cheapestFlow(nodes: number, edges: readonly Edge[]): number[] {
  const arcs: Arc[] = [];
  const out: number[][] = Array.from({ length: nodes }, () => []);
  for (const { from, to, capacity, cost } of edges) {
    out[from]?.push(arcs.length);
    arcs.push({ to, cost, left: capacity, back: arcs.length + 1 });
    out[to]?.push(arcs.length);
    arcs.push({ to: from, cost: -cost, left: 0, back: arcs.length - 1 });
  }
  for (;;) {
    const path = shortestPath(nodes, arcs, out);
    if (path === null) break;
    const most = Math.min(...path.map((at) => arcs[at]?.left ?? 0));
    for (const at of path) {
      const arc = arcs[at];
      const back = arc && arcs[arc.back];
      if (arc && back) [arc.left, back.left] = [arc.left - most, back.left + most];
    }
  }
  return edges.map((edge, at) => edge.capacity - (arcs[at * 2]?.left ?? 0));
}

/** The cheapest way from source to sink over arcs with room (Bellman and Ford with a queue); null where there is none. */
function shortestPath(
  nodes: number,
  arcs: readonly Arc[],
  out: readonly (readonly number[])[],
): number[] | null {
  const cost = Array.from({ length: nodes }, () => Number.POSITIVE_INFINITY);
  const by = Array.from({ length: nodes }, () => -1);
  const waiting = [0];
  const isWaiting = new Set(waiting);
  cost[0] = 0;
  for (let node = waiting.shift(); node !== undefined; node = waiting.shift()) {
    isWaiting.delete(node);
    for (const at of out[node] ?? []) {
      const arc = arcs[at];
      if (arc === undefined || arc.left === 0) continue;
      const through = (cost[node] ?? 0) + arc.cost;
      if (through >= (cost[arc.to] ?? 0)) continue;
      cost[arc.to] = through;
      by[arc.to] = at;
      if (!isWaiting.has(arc.to)) waiting.push(arc.to);
      isWaiting.add(arc.to);
    }
  }
  if (cost[1] === Number.POSITIVE_INFINITY) return null;
  const path: number[] = [];
  for (let node = 1; node !== 0;) {
    const at = by[node] ?? -1;
    path.unshift(at);
    node = arcs[arcs[at]?.back ?? -1]?.to ?? 0;
  }
  return path;
}
