import { type AreaName, areaNames, areaNumbers, eventTypes } from '@millrace/protocol';
import type { EventContext, Projection } from './context.ts';
import { deployment } from './deployment.ts';
import { incident } from './incident.ts';
import { instance } from './instance.ts';
import { job } from './job.ts';
import { message } from './message.ts';

const projections: { readonly [A in AreaName]: Projection<A> } = { deployment, instance, job, message, incident };

type Project = (body: Uint8Array, context: EventContext) => void;

/** For each event that changes something, by area and code. */
const byCode: ReadonlyMap<number, ReadonlyMap<number, Project>> = new Map(
  areaNames.map((area) => {
    const handlers = projections[area] as Readonly<Record<string, (event: unknown, context: EventContext) => void>>;
    const projects = Object.entries(eventTypes[area]).flatMap(([name, { code, codec }]): [number, Project][] => {
      const handle = handlers[name];
      return handle ? [[code, (body, context) => handle(codec.decode(body), context)]] : [];
    });
    return [areaNumbers[area], new Map(projects)];
  }),
);

/** An event of a log. */
export interface LoggedEvent {
  readonly area: number;
  readonly code: number;
  readonly body: Uint8Array;
}

/**
 * Notes what an event changes. Events that the history shows nothing of are not even decoded.
 * @throws an error for an event that cannot be read
 */
export function project({ area, code, body }: LoggedEvent, context: EventContext): void {
  byCode.get(area)?.get(code)?.(body, context);
}
