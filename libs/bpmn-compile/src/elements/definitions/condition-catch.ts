import { type ConditionCatchDefinition, feelOf } from '@millrace/bpmn-model';
import { tryParse } from '@millrace/feel';
import { type Extended, zeebeExtensions } from '../../extensions.ts';
import type { ElementTypes } from '../../moddle/element.ts';
import type { Problems } from '../../problems.ts';
import { checkExpression } from '../../text-value.ts';
import type { DefinitionKind } from './definition-kind.ts';

/** Variables of which a change may have one condition evaluated: a row is kept for each, in each scope around. */
const MOST_VARIABLES = 100;

/** An event that waits for a condition. */
export const conditionCatch: DefinitionKind<ElementTypes['bpmn:ConditionalEventDefinition'], ConditionCatchDefinition> =
  {
    compile(definition, _event, problems) {
      const { condition } = definition;
      const text = condition?.body?.trim() ?? '';
      checkExpression(text, condition ?? definition, problems);
      const { variables, on } = filterOf(definition, problems);
      const names = variables ?? variablesIn(text);
      if (names.length > MOST_VARIABLES) {
        problems.add(
          definition,
          `Must have at most ${MOST_VARIABLES} variables in its condition, but has ${names.length}`,
        );
      }
      return { type: 'conditional', condition: text, variables: names, on };
    },
  };

function variablesIn(text: string): readonly string[] {
  const parsed = tryParse(feelOf(text) ?? '');
  return parsed.ok ? parsed.parsed.variables : [];
}

/** What `zeebe:conditionalFilter` says of the changes that count. */
function filterOf(
  definition: Extended,
  problems: Problems,
): { readonly variables: readonly string[] | undefined; readonly on: ConditionCatchDefinition['on'] } {
  const [filter] = zeebeExtensions(definition, 'zeebe:ConditionalFilter');
  const variables = namesIn(filter?.variableNames);
  const events = namesIn(filter?.variableEvents);
  if (filter && events.some((event) => event !== 'create' && event !== 'update')) {
    problems.add(filter, `Attribute 'variableEvents' must be a list of: create, update`);
  }
  const on = events.length === 1 ? (events[0] as 'create' | 'update') : 'any';
  return { variables: variables.length > 0 ? variables : undefined, on };
}

function namesIn(list: string | undefined): readonly string[] {
  const names = (list ?? '').split(',').map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}
