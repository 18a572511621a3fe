import type { CatchDefinition } from '@millrace/bpmn-model';
import type { Subscription } from '../tables.ts';
import type { CatchEvent } from './catch-event.ts';
import { conditional } from './conditional.ts';
import { message } from './message.ts';
import { signal } from './signal.ts';
import { timer } from './timer.ts';

/** A definition of this type is not waited for: it is looked for when something is thrown, or marks a place. */
const notAwaited = undefined;

type DefinitionOf<T extends CatchDefinition['type']> = Extract<CatchDefinition, { readonly type: T }>;
type RowOf<T extends CatchDefinition['type']> = Extract<Subscription, { readonly type: T }>;

/** How each type of event definition is waited for. A type without an entry does not build. */
const catchEvents = {
  none: notAwaited,
  message,
  timer,
  signal,
  conditional,
  error: notAwaited,
  escalation: notAwaited,
  compensation: notAwaited,
  link: notAwaited,
} satisfies { readonly [T in CatchDefinition['type']]: CatchEvent<DefinitionOf<T>, unknown, RowOf<T>> | undefined };

/** How definitions of this type are waited for, if they are. */
export function catchEventOf(
  type: CatchDefinition['type'],
): CatchEvent<CatchDefinition, unknown, Subscription> | undefined {
  // The entry under a type takes definitions and rows of that type: the table above says so.
  return catchEvents[type] as CatchEvent<CatchDefinition, unknown, Subscription> | undefined;
}
