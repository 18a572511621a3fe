import type { ByteWindow } from './byte-window.ts';
import { decodeRecordHeader, RECORD_HEADER_BYTES } from './record-header.ts';

const STEP_BYTES = 64 * 1024;
const ZEROS = Buffer.alloc(STEP_BYTES);

/** What stands in a file behind the end of the chain. */
export interface Remains {
  /** Behind the last byte that is not zero, an offset in the file; the offset looked from if all are zero. */
  readonly end: number;
  /** What the headers among it say was synced: the highest position, 0 if there are none. */
  readonly proved: number;
}

/**
 * Looks through the rest of a file, byte by byte: where the chain is broken, lengths are not to be believed.
 * @param from - an offset in the file
 */
export async function findRemains(window: ByteWindow, from: number, salt: number): Promise<Remains> {
  let end = from;
  let proved = 0;
  for (let offset = from; offset < window.size; offset += STEP_BYTES) {
    // A header may begin in this step and end in the next.
    const bytes = await window.view(offset, STEP_BYTES + RECORD_HEADER_BYTES - 1);
    const step = bytes.subarray(0, STEP_BYTES);
    if (step.equals(ZEROS.subarray(0, step.length))) continue;
    end = offset + endOfData(step);
    for (let at = 0; at < step.length; at++) {
      proved = Math.max(proved, decodeRecordHeader(salt, bytes, at)?.synced ?? 0);
    }
  }
  return { end, proved };
}

function endOfData(bytes: Buffer): number {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return end;
}
