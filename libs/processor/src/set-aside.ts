import type { Area, Sent } from '@millrace/kernel';

const SET_ASIDE = 'SetAside';

/** The instance that a failed command names, if any. */
export function namedInstance(
  area: Area,
  tables: Readonly<Record<string, unknown>>,
  command: string,
  body: object,
): number | undefined {
  // An instance that cannot even be set aside is not tried again.
  if (command === SET_ASIDE) return undefined;
  try {
    return area.commands[command]?.instance?.(tables, body);
  } catch {
    return undefined;
  }
}

/** Has the instance area set an instance aside: it goes on only to be cancelled. */
export function setAside(instance: number, trace: string, partition: number): Sent {
  const text = `Millrace failed to handle a command of this instance (trace ${trace})`;
  return { area: 'instance', command: SET_ASIDE, body: { instance, text }, partition, reply: undefined, later: false };
}
