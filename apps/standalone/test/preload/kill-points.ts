/** The points at which an engine can be made to kill itself, and how often it comes there in a second of load at least. */
export const killPoints = {
  'before an append': 100,
  'half written': 100,
  'written but not synced': 100,
  'synced but nobody was told': 100,
  'before an answer': 100,
  'after an answer was given to the gateway': 100,
  'when a segment is made': 4,
  'in the middle of a checkpoint': 50,
  'before a checkpoint is committed': 1,
  'after a checkpoint is committed': 1,
  'before a trim': 4,
  'trimmed but the folder not synced': 4,
};

export type KillPoint = keyof typeof killPoints;
