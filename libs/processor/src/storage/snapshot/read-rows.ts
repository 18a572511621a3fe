/** A row of a snapshot. */
export interface SnapshotRow {
  readonly table: string;
  readonly key: number;
  readonly json: string;
}

const NEWLINE = 10;

/** The rows in the bytes of a snapshot, in arrays: those that end in one chunk. Rows are cut anywhere. */
export async function* readRows(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly SnapshotRow[]> {
  let begun: Uint8Array[] = [];
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(NEWLINE);
    if (end < 0) {
      begun.push(chunk);
      continue;
    }
    const text = Buffer.concat([...begun, chunk.subarray(0, end)]).toString();
    begun = [chunk.subarray(end + 1)];
    yield text.split('\n').map(rowOf);
  }
  if (begun.some(({ length }) => length > 0)) throw new Error('The last row of the snapshot is cut off');
}

/** JSON has neither tabs nor newlines of its own. */
function rowOf(line: string): SnapshotRow {
  const first = line.indexOf('\t');
  const second = line.indexOf('\t', first + 1);
  return { table: line.slice(0, first), key: Number(line.slice(first + 1, second)), json: line.slice(second + 1) };
}
