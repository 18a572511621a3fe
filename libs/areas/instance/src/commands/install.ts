import { command } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

/** A definition has come to this partition. */
export const install = command<InstanceShape, 'Install'>((turn, { definition, processId, version, model }) => {
  turn.emit('DefinitionInstalled', { definition, processId, version, model });
});
