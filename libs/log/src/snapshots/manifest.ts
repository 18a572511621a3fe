import { SnapshotBroken } from './snapshot-broken.ts';

/** The newest format that this version writes and reads. */
export const FORMAT = 1;

/** What a snapshot says of itself. It is written last: a snapshot without it is unfinished. */
export interface Manifest {
  readonly format: number;
  /** How many parts there are. */
  readonly parts: number;
  /** Of all parts, as they are kept. */
  readonly bytes: number;
  /** Of the digests of all parts, in order. */
  readonly digest: string;
  /** What is in it, as its writer describes it. */
  readonly meta: object;
}

export const MANIFEST = 'manifest';

export function partName(folder: string, id: string, part: number): string {
  return `${folder}/${id}/${String(part).padStart(8, '0')}`;
}

export function manifestName(folder: string, id: string): string {
  return `${folder}/${id}/${MANIFEST}`;
}

/** @throws SnapshotBroken if it is none, or was written by a newer version */
export function parseManifest(name: string, bytes: Uint8Array): Manifest {
  const manifest = JSON.parse(Buffer.from(bytes).toString()) as Manifest;
  if (manifest.format > FORMAT) {
    throw new SnapshotBroken(
      `${name} was written by a newer version of Millrace: it has format ${manifest.format}, this one reads ${FORMAT}`,
    );
  }
  return manifest;
}
