import { GatewayClient } from '@millrace/testkit/gateway-client';
import { Completions } from './completions.ts';
import type { Scenario } from './scenarios.ts';
import { startWorker } from './worker.ts';

export interface Load {
  readonly address: string;
  readonly scenario: Scenario;
  /** How many instances are on their way at once. */
  readonly inFlight: number;
  readonly seconds: number;
  /** Called when the warm-up is over, and when the time is. */
  readonly onPhase: (phase: 'start' | 'end') => void;
}

export interface LoadResult {
  readonly instances: number;
  readonly seconds: number;
  /** From the create call to the end of the instance, in milliseconds, sorted. */
  readonly latencies: readonly number[];
}

const WARM_UP_SECONDS = 3;

let loads = 0;

/** A closed loop of instances: as one ends the next begins. */
export async function closedLoop({ address, scenario, inFlight, seconds, onPhase }: Load): Promise<LoadResult> {
  const client = new GatewayClient(address);
  const processId = `bench-${process.pid}-${++loads}`;
  await client.call('DeployResource', {
    resources: [{ name: `${processId}.bpmn`, content: scenario.bpmn(processId) }],
  });
  const completions = new Completions();
  const completed = (instance: string) => completions.add(instance);
  const worker = startWorker(client, { type: processId, maxJobs: inFlight, variables: '{"paid":true}', completed });
  const latencies: number[] = [];
  const start = performance.now();
  let measuredFrom = Number.POSITIVE_INFINITY;
  let isOver = false;
  let number = 0;
  const lane = async () => {
    while (!isOver) {
      const created = performance.now();
      await scenario.run({ client, processId, completions, number: ++number });
      if (created >= measuredFrom && !isOver) latencies.push(performance.now() - created);
    }
  };
  const lanes = Array.from({ length: inFlight }, lane);
  await until(start + WARM_UP_SECONDS * 1000);
  measuredFrom = performance.now();
  onPhase('start');
  await until(measuredFrom + seconds * 1000);
  onPhase('end');
  isOver = true;
  const measured = (performance.now() - measuredFrom) / 1000;
  await Promise.all(lanes);
  worker.stop();
  client.close();
  return { instances: latencies.length, seconds: measured, latencies: latencies.sort((a, b) => a - b) };
}

function until(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time - performance.now()));
}
