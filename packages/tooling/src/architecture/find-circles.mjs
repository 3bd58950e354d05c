/**
 * What reaches itself by imports, as groups of names, the longest first. Tarjan, "Depth-first search and linear graph algorithms" (1972).
 * @param {ReadonlyMap<string, Iterable<string>>} graph   What each name imports.
 * @returns {readonly (readonly string[])[]}
 */
export function findCircles(graph) {
  const [order, low, stack, circles] = [new Map(), new Map(), [], []];
  const visit = (name) => {
    order.set(name, order.size);
    low.set(name, order.get(name));
    stack.push(name);
    for (const next of graph.get(name) ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) low.set(name, Math.min(low.get(name), low.get(next)));
    }
    if (low.get(name) !== order.get(name)) return;
    const group = stack.splice(stack.indexOf(name));
    if (group.length > 1) circles.push(group.toSorted());
  };
  for (const name of graph.keys()) if (!order.has(name)) visit(name);
  return circles.toSorted((a, b) => b.length - a.length);
}
