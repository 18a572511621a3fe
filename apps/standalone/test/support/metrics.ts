/** The samples of a Prometheus text, by name with labels, such as `millrace_rows{table="job.jobs"}`. */
export async function readMetrics(monitor: string): Promise<ReadonlyMap<string, number>> {
  const text = await (await fetch(`${monitor}/metrics`)).text();
  const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    samples.map((line) => {
      const space = line.lastIndexOf(' ');
      return [line.slice(0, space), Number(line.slice(space + 1))];
    }),
  );
}

/** How many rows a table has, over all partitions. */
export async function rowsOf(monitor: string, table: string): Promise<number> {
  return (await readMetrics(monitor)).get(`millrace_rows{table="${table}"}`) ?? 0;
}
