import { decodeModel } from '@millrace/bpmn-model';
import { decodeDrg } from '@millrace/dmn';
import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';
import { INSTALLED } from '../tables.ts';

type Install = Applier<InstanceShape, 'DefinitionInstalled'>;

/** How definitions of a kind are kept on the partition. */
const INSTALL: Readonly<Record<string, Install>> = {
  process: ({ definitions }, { definition, id, version, deployment, model }) =>
    definitions.put(definition, { processId: id, version, deployment, model: decodeModel(model) }),
  decisionRequirements: ({ decisionRequirements }, { definition, id, version, model }) =>
    decisionRequirements.put(definition, { id, version, model: decodeDrg(model) }),
  decision: ({ decisions }, { definition, id, name, version, versionTag, deployment, requirements }) =>
    decisions.put(definition, { id, name, version, versionTag, deployment, requirements }),
  form: ({ forms }, { definition, id, version, versionTag, deployment }) =>
    forms.put(definition, { id, version, versionTag, deployment }),
};

export const definitionInstalled: Install = (tables, event) => {
  const install = INSTALL[event.kind];
  if (install === undefined) throw new Error(`Definitions of the kind '${event.kind}' are not known`);
  install(tables, event);
  tables.installed.put(INSTALLED, { last: event.definition });
};
