/** The samples of a server's metrics at one moment, by name with labels. */
export type Metrics = ReadonlyMap<string, number>;

/** Reads them; none where there is no address to ask. */
export async function readMetrics(url: string | undefined): Promise<Metrics> {
  if (url === undefined) return new Map();
  const text = await (await fetch(url)).text();
  const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    samples.map((line) => {
      const space = line.lastIndexOf(' ');
      return [line.slice(0, space), Number(line.slice(space + 1))];
    }),
  );
}

/** By how much a sample grew. */
export function growth(before: Metrics, after: Metrics, name: string): number {
  return (after.get(name) ?? 0) - (before.get(name) ?? 0);
}

/** How many observations of a histogram came in between, by their upper bounds, those that had any. */
export function bucketsBetween(before: Metrics, after: Metrics, name: string): readonly [bound: string, n: number][] {
  const pattern = new RegExp(`^${name}_bucket\\{le="(.*)"\\}$`);
  let below = 0;
  return [...after.keys()].flatMap((key): [string, number][] => {
    const bound = pattern.exec(key)?.[1];
    if (bound === undefined) return [];
    const upTo = growth(before, after, key);
    const count = upTo - below;
    below = upTo;
    return count > 0 ? [[bound, count]] : [];
  });
}
