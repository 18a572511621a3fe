import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const definitionUnlocked: Applier<InstanceShape, 'DefinitionUnlocked'> = (
  { definitions, startTimers },
  { definition },
) => {
  const row = definitions.get(definition);
  if (!row) return;
  const { isLocked: _, ...unlocked } = row;
  definitions.put(definition, unlocked);
  for (const { key } of [...startTimers.scan('byDefinition', definition)]) {
    const { isHeld: __, ...timer } = startTimers.get(key) ?? {};
    if ('dueAt' in timer) startTimers.put(key, timer);
  }
};
