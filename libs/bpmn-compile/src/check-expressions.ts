import { type Flow, feelOf } from '@millrace/bpmn-model';
import { tryParse } from '@millrace/feel';
import type { Draft } from './draft.ts';
import type { Neighbours } from './neighbours.ts';
import type { Problems } from './problems.ts';

/** Names and literal values in the expressions of one element: the engine parses these in one go. */
const mostValues = 20_000;

/**
 * Checks that no element has more in its expressions than can be parsed at once. Those of its sequence flows,
 * its boundary events and the event sub-processes in it count, too.
 */
export function checkExpressions(
  { nodes }: Draft,
  flows: readonly Flow[],
  { outgoing, boundaryEvents, eventStarts }: Neighbours,
  problems: Problems,
): void {
  for (const [index, { element, body }] of nodes.entries()) {
    const events = [...(boundaryEvents.get(element) ?? []), ...(eventStarts.get(index) ?? [])].map(
      (event) => nodes[event]?.body,
    );
    const conditions = (outgoing[index] ?? []).map((flow) => flows[flow]?.condition);
    const texts = [body, events, conditions].flatMap(feelIn);
    // Each takes a character at least.
    if (texts.reduce((sum, { length }) => sum + length, 0) <= mostValues) continue;
    const count = texts.reduce((sum, text) => sum + valuesIn(text), 0);
    if (count <= mostValues) continue;
    problems.add(element, `Must have at most ${mostValues} names and values in its expressions, but has ${count}`);
  }
}

/** The FEEL in a part of a model. A text that only looks like FEEL has been found wrong already, or is no expression. */
function feelIn(part: unknown): string[] {
  if (typeof part === 'string') return [feelOf(part) ?? []].flat();
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(feelIn) : [];
}

function valuesIn(text: string): number {
  const result = tryParse(text);
  return result.ok ? result.parsed.size : 0;
}
