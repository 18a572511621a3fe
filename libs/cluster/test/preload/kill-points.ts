/**
 * The points at which a service can be made to kill itself: all that it does as a leader. None is in a checkpoint: there
 * are none on JetStream yet.
 */
export const killPoints = [
  'when an epoch is taken',
  'before an append',
  'in the middle of an append',
  'appended but nobody was told',
  'before a send',
  'in the middle of a send',
  'sent but nobody was told',
  'before an answer',
] as const;

export type KillPoint = (typeof killPoints)[number];
