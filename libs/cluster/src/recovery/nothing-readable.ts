/** The beginning of a log was trimmed, and nothing can be read that contains it. An alarm: to begin without it would lose it. */
export class NothingReadable extends Error {
  override readonly name = 'NothingReadable';

  /** @param reasons why each snapshot that was found cannot be used */
  constructor(log: string, first: number, reasons: readonly string[]) {
    const found = reasons.length === 0 ? 'no snapshot was found' : `no snapshot can be used: ${reasons.join('; ')}`;
    super(
      `${log} starts at ${first}, and ${found}. Nothing is deleted and nothing is guessed. Make the snapshots readable ` +
        '(--snapshot-folder, the stream of the snapshots, access rights), or start this service with the --data folder of a member that had them, then start it again',
    );
  }
}
