import type { InstanceTurn } from '../shape.ts';

/** Takes a definition away, and the decisions of decision requirements with it. Nothing happens where it is not there. */
export function removeDefinition(turn: InstanceTurn, definition: number): void {
  const { definitions, decisionRequirements, decisions, forms } = turn.tables;
  const parts = [...decisions.scan('byRequirements', definition)].map(({ key }) => key);
  const isThere = [definitions, decisionRequirements, forms].some((rows) => rows.get(definition) !== undefined);
  for (const one of isThere ? [definition, ...parts] : parts) turn.emit('DefinitionUninstalled', { definition: one });
}
