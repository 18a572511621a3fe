import type { HandOffEffect } from './hand-off.ts';

/** A line for those who run the engine. */
export interface LineTold {
  readonly kind: 'LineTold';
  readonly line: string;
}

/** What an area asks its leader to do after a commit, beside the log. Nothing of it is repeated after a crash. */
export type Effect = HandOffEffect | LineTold;
