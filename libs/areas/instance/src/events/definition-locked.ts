import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const definitionLocked: Applier<InstanceShape, 'DefinitionLocked'> = (
  { definitions, startTimers },
  { definition },
) => {
  const row = definitions.get(definition);
  if (row) definitions.put(definition, { ...row, isLocked: true });
  for (const { key } of [...startTimers.scan('byDefinition', definition)]) {
    const timer = startTimers.get(key);
    if (timer) startTimers.put(key, { ...timer, isHeld: true });
  }
};
