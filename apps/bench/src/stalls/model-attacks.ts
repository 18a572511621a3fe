import { emptyProcess } from '../processes.ts';
import type { Attack } from './attack.ts';
import { models } from './models.ts';

const VARIABLES = JSON.stringify({ a: 1, key: 'k', large: Array.from({ length: 10_000 }, (_, i) => i) });

const RESOURCES = 1_000;

/** Every model, deployed; and an instance of it that gets as far as it can, its jobs activated, then cancelled. */
export function modelAttacks(): Attack[] {
  return [
    ...Object.entries(models).flatMap(([name, make]) => [deployment(name, make), life(name, make)]),
    manyResources(),
  ];
}

/** New ones each time: what is there already is not deployed again. */
function manyResources(): Attack {
  let deployments = 0;
  return {
    name: 'deploy 1,000 resources',
    async prepare(world) {
      const of = ++deployments;
      const resources = Array.from({ length: RESOURCES }, (_, index) => ({
        name: `many-${index}.bpmn`,
        content: emptyProcess(`many-${of}-${index}`),
      }));
      return () => world.send('DeployResource', { resources });
    },
  };
}

function deployment(name: string, make: () => string): Attack {
  return {
    name: `deploy ${name}`,
    async prepare(world) {
      const resources = resourcesOf(make());
      return () => world.send('DeployResource', { resources });
    },
  };
}

function life(name: string, make: () => string): Attack {
  return {
    name: `run ${name}`,
    async prepare(world) {
      await world.send('DeployResource', { resources: resourcesOf(make()) });
      return async () => {
        const key = await world.tryInstance('model', VARIABLES);
        await world.activate(100, 'model');
        return key === undefined ? NOT_THERE : await world.send('CancelProcessInstance', { processInstanceKey: key });
      };
    },
  };
}

function resourcesOf(model: string) {
  return [{ name: 'model.bpmn', content: new TextEncoder().encode(model) }];
}

/** gRPC's number for what there is not. */
const NOT_THERE = 5;
