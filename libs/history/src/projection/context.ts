import { type AreaName, areaNumbers, type Events } from '@millrace/protocol';
import type { Changes } from '../rows/changes.ts';
import { type SqlInteger, wholeKey } from '../rows/whole-key.ts';

/** Where an event stands. */
export interface EventContext {
  readonly changes: Changes;
  readonly partition: number;
  /** Of its batch, in milliseconds since 1970. */
  readonly time: number;
}

/** What each event of an area changes in its tables. Events that are not there change nothing. */
export type Projection<A extends AreaName> = {
  readonly [N in keyof Events[A]]?: (event: Events[A][N], context: EventContext) => void;
};

/** The partition that definitions belong to. */
const DEFINITIONS = 1;

/** The whole key of a counter on the event's partition. */
export function keyOf({ partition }: EventContext, area: AreaName, counter: number): SqlInteger {
  return wholeKey(partition, areaNumbers[area], counter);
}

/** The same, or null for 0, which stands for none. */
export function keyOrNull(context: EventContext, area: AreaName, counter: number): SqlInteger | null {
  return counter > 0 ? keyOf(context, area, counter) : null;
}

/** The whole key of a definition. */
export function definitionKey(counter: number): SqlInteger {
  return wholeKey(DEFINITIONS, areaNumbers.deployment, counter);
}

/** A text, or null where it is empty. */
export function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}
