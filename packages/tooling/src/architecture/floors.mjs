/**
 * How high everything stands: above all that it imports. The ground is 1. There must be no circle.
 * @param {ReadonlyMap<string, ReadonlySet<string>>} graph
 * @returns {ReadonlyMap<string, number>}
 */
export function floorsOf(graph) {
  const floors = new Map();
  const floorOf = (name) => {
    if (!floors.has(name)) floors.set(name, 1 + Math.max(0, ...[...(graph.get(name) ?? [])].map(floorOf)));
    return floors.get(name);
  };
  for (const name of graph.keys()) floorOf(name);
  return floors;
}

/** Without the arrows that a longer way implies: `a → c` where there are `a → b` and `b → c`. */
export function withoutImplied(graph) {
  const reached = new Map();
  const reach = (name) => {
    if (!reached.has(name)) reached.set(name, new Set([...(graph.get(name) ?? [])].flatMap((next) => [next, ...reach(next)])));
    return reached.get(name);
  };
  return new Map([...graph].map(([name, nexts]) => [name, new Set([...nexts].filter((next) => ![...nexts].some((other) => other !== next && reach(other).has(next))))]));
}
