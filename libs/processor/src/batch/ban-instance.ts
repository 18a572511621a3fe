import type { Area, Sent } from '@millrace/kernel';
import type { Directory } from '../channels/directory.ts';
import { CommandTooLarge } from './command-size.ts';
import { infoFromArea } from './info-from-area.ts';

const SET_ASIDE = 'BanInstance';

/** The instance that a failed command names, if any. */
export function namedInstance(
  area: Area,
  tables: Readonly<Record<string, unknown>>,
  command: string,
  body: object,
): number | undefined {
  // An instance that cannot even be banned is not tried again.
  if (command === SET_ASIDE) return undefined;
  return infoFromArea(() => area.commands[command]?.instance?.(tables, body));
}

/** Has the instance area set an instance aside: it goes on only to be cancelled. */
export function banInstance(
  instance: number,
  failureId: string,
  error: unknown,
  { partition, sendBytes }: Directory,
): Sent {
  // Of a defect people find the text in the log lines; this one they can do something about.
  const why = error instanceof CommandTooLarge ? `: ${error.message}` : '';
  const body = { instance, text: `Millrace failed to handle a command of this instance (failure ${failureId})${why}` };
  const bytes = sendBytes('instance', SET_ASIDE, body);
  return { area: 'instance', command: SET_ASIDE, body, bytes, partition, reply: undefined, later: false };
}
