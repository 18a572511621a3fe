import { LogDamagedError, LogFencedError } from './log-errors.ts';
import type { LogStream } from './log-stream.ts';

/** A record that this writer appended at a position. */
export interface OwnRecord {
  readonly position: number;
  readonly bytes: Uint8Array;
}

/** What a writer knows for sure of its log. */
export interface Known {
  readonly created: string;
  readonly writer: string;
  /** The last committed record, and who wrote it: the one before the opening had another writer. Undefined: none yet. */
  readonly anchor: (OwnRecord & { readonly writer: string }) | undefined;
  /** Published and not acknowledged, in order, from the position behind the anchor on. Any of them may be in the log. */
  readonly doubtful: readonly OwnRecord[];
  /** The last position published, as of when it is asked: a position beyond it is not ours. */
  readonly reach: () => number;
}

/** How a log stands to what its writer knows. */
export type Verdict =
  /** All is as it was, and this many of the doubtful records are in the log. */
  | { readonly kind: 'intact'; readonly arrived: number }
  /** Another writer has appended, at this position. */
  | { readonly kind: 'fenced'; readonly position: number }
  /** What was committed is not there any more. Right after the leader of a stream changed it may seem so. */
  | { readonly kind: 'damaged'; readonly why: string };

/**
 * Reads the end of a log and compares it, record by record, with what its writer knows. No error code of an append is
 * proof of anything: its first copy may have arrived, and the answer to that copy got lost.
 * @throws what the connection throws: nothing is known then
 */
export async function examineTail(stream: LogStream, known: Known): Promise<Verdict> {
  const { created, anchor, doubtful } = known;
  const name = stream.names.stream;
  const extent = await stream.extent();
  if (!extent) return { kind: 'damaged', why: `The stream ${name} is gone` };
  if (extent.created !== created) {
    return { kind: 'damaged', why: `The stream ${name} of ${created} was made anew, ${extent.created}` };
  }
  const committed = anchor?.position ?? 0;
  if (extent.last < committed) {
    return { kind: 'damaged', why: `The stream ${name} was rolled back from ${committed} to ${extent.last}` };
  }
  // Only who has appended trims, and always leaves a record: what we committed last was let go by a later writer.
  if (extent.first > committed && extent.last > committed && committed > 0) {
    return { kind: 'fenced', position: committed + 1 };
  }
  if (anchor && (await compare(stream, anchor, anchor.writer)) !== 'same') {
    return { kind: 'damaged', why: `Position ${committed} of ${name} does not hold the record that was committed` };
  }
  let arrived = 0;
  for (const record of doubtful) {
    if (record.position > extent.last) break;
    const found = await compare(stream, record, known.writer);
    if (found === 'other') return { kind: 'fenced', position: record.position };
    if (found === 'missing') return { kind: 'damaged', why: `The stream ${name} has no record ${record.position}` };
    arrived++;
  }
  const beyond = known.reach() + 1;
  return extent.last >= beyond ? { kind: 'fenced', position: beyond } : { kind: 'intact', arrived };
}

async function compare(stream: LogStream, { position, bytes }: OwnRecord, writer: string) {
  const kept = await stream.record(position);
  if (!kept) return 'missing';
  return kept.writer === writer && Buffer.from(kept.bytes).equals(bytes) ? 'same' : 'other';
}

/** What a log fails with that is not intact. */
export function failureOf(verdict: Exclude<Verdict, { kind: 'intact' }>, stream: string): Error {
  return verdict.kind === 'fenced' ? new LogFencedError(stream, verdict.position) : new LogDamagedError(verdict.why);
}
