/** Hears what processors do, for metrics. Called often: it must be quick. */
export interface Observer {
  /** A command or send was decided. */
  decided(area: string, command: string, outcome: 'done' | 'rejected' | 'failed'): void;
  /** A client's command was answered, this many milliseconds after it was handed over. */
  answered(command: string, ms: number): void;
  /** A batch was appended. */
  appended(commands: number, bytes: number): void;
  /** A batch was committed, this many milliseconds after its append. */
  committed(ms: number): void;
  /** A checkpoint was written. */
  checkpointed(rows: number, ms: number): void;
}

/** Hears nothing. */
export const noObserver: Observer = {
  decided: () => {},
  answered: () => {},
  appended: () => {},
  committed: () => {},
  checkpointed: () => {},
};
