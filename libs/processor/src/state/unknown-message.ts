/**
 * A message of a version that this program does not know. The processor stops and waits to be upgraded: to guess or to
 * leave it out would make another state than the writer has.
 */
export class UnknownMessage extends Error {
  constructor(kind: 'command' | 'event', area: number, code: number) {
    super(`Unknown ${kind} ${code} of area ${area}: it was written by a newer version of Millrace. Upgrade to go on`);
    this.name = 'UnknownMessage';
  }
}
