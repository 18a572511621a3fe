import { decodeModel } from '@millrace/bpmn-model';
import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const definitionInstalled: Applier<InstanceShape, 'DefinitionInstalled'> = (
  { definitions },
  { definition, processId, version, model },
) => definitions.put(definition, { processId, version, model: decodeModel(model) });
