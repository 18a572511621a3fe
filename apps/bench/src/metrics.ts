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

/** The bound in seconds that this share of a histogram's samples in between did not exceed; 0 if there were none. */
export function boundOf(before: Metrics, after: Metrics, histogram: string, label: string, share: number): number {
  const prefix = `${histogram}_bucket{${label === '' ? '' : `${label},`}le="`;
  const buckets = [...after.keys()]
    .filter((key) => key.startsWith(prefix))
    .map((key) => ({ bound: Number(key.slice(prefix.length, -2)), count: growth(before, after, key) }));
  const all = buckets.at(-1)?.count ?? 0;
  return all === 0 ? 0 : (buckets.find(({ count }) => count >= all * share)?.bound ?? 0);
}

/** How long commits or checkpoints took in between: how many up to each bound; empty if there were none. */
export function histogramText(before: Metrics, after: Metrics, what: 'commit' | 'checkpoint'): string {
  const pattern = new RegExp(`^millrace_${what}_seconds_bucket\\{le="(.*)"\\}$`);
  let below = 0;
  const texts = [...after.keys()].flatMap((key) => {
    const bound = pattern.exec(key)?.[1];
    if (bound === undefined) return [];
    const upTo = growth(before, after, key);
    const count = upTo - below;
    below = upTo;
    return count > 0 ? [`${count} <= ${bound === '+Inf' ? bound : Number(bound) * 1000} ms`] : [];
  });
  return texts.join(', ');
}
