/** The points at which a service can be made to kill itself: all that it does as a leader, and checkpoints. */
export const killPoints = [
  'when an epoch is taken',
  'before an append',
  'in the middle of an append',
  'appended but nobody was told',
  'before a send',
  'in the middle of a send',
  'sent but nobody was told',
  'before an answer',
  'before a checkpoint',
  'in the middle of a checkpoint',
  'after a checkpoint',
] as const;

export type KillPoint = (typeof killPoints)[number];
