import type { ReadonlyTables } from '@millrace/kernel';
import { elementAt } from '../element-at.ts';
import type { InstanceShape } from '../shape.ts';
import { activityGroup } from '../tables.ts';

type Tables = ReadonlyTables<InstanceShape>;

/** What is complete and is to be compensated, with the node of its handler. */
export interface NextCompensation {
  readonly compensation: number;
  readonly handler: number;
}

/**
 * What an event compensates next: of its own scope, and from an event sub-process also of the scope around that. A scope
 * comes before what is in it. What was completed after the event began is not compensated by it: keys only grow.
 */
export function nextCompensation(tables: Tables, thrower: number): NextCompensation | undefined {
  const { row, node } = elementAt(tables, thrower);
  const wanted = 'event' in node && 'activity' in node.event ? node.event.activity : undefined;
  for (const scope of compensatedScopes(tables, row.scope)) {
    const found = nextIn(tables, scope, thrower, wanted);
    if (found) return found;
  }
  return undefined;
}

function compensatedScopes(tables: Tables, scope: number): readonly number[] {
  const scopes = [scope];
  for (let at = elementAt(tables, scope); at.node.kind === 'eventSubProcess'; at = elementAt(tables, at.row.scope)) {
    scopes.push(at.row.scope);
  }
  return scopes;
}

/** The handler of the first that is wanted, or the next one in it: one without either is not kept. */
function nextIn(
  tables: Tables,
  scope: number,
  before: number,
  wanted: number | undefined,
): NextCompensation | undefined {
  const { compensations } = tables;
  let [group, at] = [wanted === undefined ? undefined : activityGroup(scope, wanted), scope];
  for (;;) {
    const first = group === undefined ? compensations.first('byScope', at) : compensations.first('byActivity', group);
    if (!first || first[0] >= before) return undefined;
    const [compensation, { handler, element }] = first;
    if (handler !== undefined) return { compensation, handler };
    [group, at] = [undefined, element];
  }
}
