/**
 * The strong component of each node of a graph, by a number of its own: two nodes have the same if each can be reached
 * from the other. Tarjan's algorithm, in linear time and without recursion.
 */
export function strongComponents(next: readonly (readonly number[])[]): readonly number[] {
  const component = next.map(() => -1);
  const order = next.map(() => -1);
  const low: number[] = [];
  const open: number[] = [];
  let count = 0;
  for (const root of next.keys()) {
    if (order[root] !== -1) continue;
    const path = [{ node: root, edge: 0 }];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const { node } = top;
      if (top.edge === 0) {
        order[node] = low[node] = count++;
        open.push(node);
      }
      const target = next[node]?.[top.edge++];
      if (target === undefined) {
        path.pop();
        const parent = path.at(-1)?.node;
        if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0);
        if (low[node] === order[node]) close(node, open, component);
      } else if (order[target] === -1) {
        path.push({ node: target, edge: 0 });
      } else if (component[target] === -1) {
        low[node] = Math.min(low[node] ?? 0, order[target] ?? 0);
      }
    }
  }
  return component;
}

/** All open nodes down to this one are a component. */
function close(root: number, open: number[], component: number[]): void {
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    component[node] = root;
    if (node === root) return;
  }
}
