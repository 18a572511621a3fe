import { join } from 'node:path';

const NAME = /^log-(\d{10,})\.segment$/;

/** The path of a segment file, which sorts by its sequence number. */
export function segmentPath(folder: string, sequence: number): string {
  return join(folder, `log-${String(sequence).padStart(10, '0')}.segment`);
}

/** The sequence number in a file's name; undefined if it is no segment's. */
export function sequenceIn(name: string): number | undefined {
  const digits = NAME.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
