/** The instance area: process and element instances, tokens and variables. */
import { area } from '@millrace/kernel';
import { areaNumbers, commandTypes, eventTypes } from '@millrace/protocol';
import { completeElement } from './commands/complete-element.ts';
import { continueInstance } from './commands/continue-instance.ts';
import { createInstance } from './commands/create-instance.ts';
import { install } from './commands/install.ts';
import { setAside } from './commands/set-aside.ts';
import { definitionInstalled } from './events/definition-installed.ts';
import { elementActivated } from './events/element-activated.ts';
import { elementCompleted } from './events/element-completed.ts';
import { instanceCreated } from './events/instance-created.ts';
import { instanceSetAside } from './events/instance-set-aside.ts';
import { tokenParked } from './events/token-parked.ts';
import { variablesMerged } from './events/variables-merged.ts';
import { jobContexts } from './queries/job-contexts.ts';
import type { InstanceShape } from './shape.ts';
import { tables } from './tables.ts';

export type { InstanceShape } from './shape.ts';

export const instance = area<InstanceShape>({
  name: 'instance',
  number: areaNumbers.instance,
  tables,
  commands: {
    Install: install,
    CreateInstance: createInstance,
    CompleteElement: completeElement,
    ContinueInstance: continueInstance,
    SetAside: setAside,
  },
  commandTypes: commandTypes.instance,
  events: {
    DefinitionInstalled: definitionInstalled,
    InstanceCreated: instanceCreated,
    ElementActivated: elementActivated,
    ElementCompleted: elementCompleted,
    TokenParked: tokenParked,
    VariablesMerged: variablesMerged,
    InstanceSetAside: instanceSetAside,
  },
  eventTypes: eventTypes.instance,
  queries: { JobContexts: jobContexts },
});
