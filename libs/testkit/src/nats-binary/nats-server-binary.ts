import { findNatsServer, HOW_TO_GET_IT } from './find.ts';

/**
 * The path of a nats-server for tests.
 * @returns undefined if there is none to be had: the tests are then reported as not run
 * @throws in CI, where they have to run
 */
export async function natsServerBinary(): Promise<string | undefined> {
  const path = await findNatsServer();
  if (path === undefined && process.env.CI) throw new Error(HOW_TO_GET_IT);
  return path;
}
