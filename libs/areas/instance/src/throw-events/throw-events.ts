import type { ThrowDefinition } from '@millrace/bpmn-model';
import { CONTINUE } from '../lifecycle/outcome.ts';
import { compensation } from './compensation.ts';
import { error } from './error.ts';
import { escalation } from './escalation.ts';
import { message } from './message.ts';
import { signal } from './signal.ts';
import { terminate } from './terminate.ts';
import type { ThrowEvent } from './throw-event.ts';

type DefinitionOf<T extends ThrowDefinition['type']> = Extract<ThrowDefinition, { readonly type: T }>;

/** What an event throws, by the type of its definition. A type without an entry does not build. */
const throwEvents: { readonly [T in ThrowDefinition['type']]: ThrowEvent<DefinitionOf<T>> } = {
  none: { throw: () => CONTINUE },
  message,
  signal,
  error,
  escalation,
  terminate,
  compensation,
  // It leaves by the flow to its catch event.
  link: { throw: () => CONTINUE },
};

/** What an event with this definition throws. */
export function throwEventOf({ type }: ThrowDefinition): ThrowEvent<ThrowDefinition> {
  // The entry under a type takes definitions of that type: the table above says so.
  return throwEvents[type] as ThrowEvent<ThrowDefinition>;
}
