import type { Facts } from '../src/case.ts';
import { GatewayClient } from '../src/client/gateway-client.ts';
import { type Combination, combinationName, combinations, onHttp2 } from '../src/engine/combinations.ts';
import { startEngine } from '../src/engine/start-engine.ts';

/** Something that the cases run against. */
export interface Target {
  readonly name: string;
  /**
   * Whether connections must stay open while others are busy. Deno 2.9.6 breaks down in its HTTP/2 code when a client
   * disconnects while another is served: https://github.com/denoland/deno/issues/36788
   */
  readonly breaksOnDisconnect: boolean;
  start(): Promise<{ readonly facts: Facts; stop(): Promise<void> }>;
}

export const LONG_POLL_MS = 800;
/** Joined, no word is lost, so nothing may depend on looking again; split, every twentieth is. */
const PROBE_MS = { joined: 3_600_000, split: 500 };
const DEFAULT_LONG_POLL_MS = 10_000;

const { MILLRACE_ADDRESS: given } = process.env;

const isUsual = ({ runtime, partitions }: Combination) => runtime === 'node' && partitions === 3;

/** What a laptop tests: an engine joined and one split; or the one whose address is given, and nothing is started. */
export const targets: readonly Target[] =
  given === undefined ? combinations.filter(isUsual).map(own) : [outside(given)];

/** What CI tests too. */
export const otherTargets: readonly Target[] =
  given === undefined ? [onHttp2, ...combinations.filter((combination) => !isUsual(combination))].map(own) : [];

/** The engine as most will run it, or the one that is given: for what is too much for every combination. */
export const usual: Target =
  given === undefined ? own({ runtime: 'node', mount: 'joined', partitions: 3 }) : outside(given);

/** The same on the other transport. */
export const usualOnHttp2: readonly Target[] = given === undefined ? [own(onHttp2)] : [];

function own(combination: Combination): Target {
  const { mount, partitions } = combination;
  return {
    name: combinationName(combination),
    breaksOnDisconnect: combination.runtime === 'deno',
    async start() {
      const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 32));
      const engine = await startEngine(combination, {
        seed,
        'long-poll-ms': LONG_POLL_MS,
        'probe-ms': PROBE_MS[mount],
      });
      const started = performance.now();
      const { address, views } = engine;
      return {
        facts: { address, partitions, longPollMs: LONG_POLL_MS, losesWords: mount === 'split', views },
        async stop() {
          const seconds = ((performance.now() - started) / 1_000).toFixed(1);
          console.log(`${combinationName(combination)}: ${seconds} s${mount === 'split' ? `, SEED=${seed}` : ''}`);
          await engine.stop();
          // A defect that no client saw.
          const errors = engine.errors().split('\n').filter(isNoIncident).join('\n');
          if (errors !== '') throw new Error(`The engine wrote to standard error: ${errors}`);
        },
      };
    },
  };
}

/** Incidents are logged there too, and cases cause them. */
function isNoIncident(line: string): boolean {
  return !/^incident \d+: /.test(line);
}

function outside(address: string): Target {
  const { MILLRACE_LONG_POLL_MS: longPoll = DEFAULT_LONG_POLL_MS, MILLRACE_VIEWS: views } = process.env;
  return {
    name: address,
    breaksOnDisconnect: process.env.MILLRACE_RUNTIME === 'deno',
    async start() {
      const client = new GatewayClient(address);
      const { partitionsCount: partitions } = await client.call('Topology', {});
      client.close();
      const facts = { address, partitions, longPollMs: Number(longPoll), losesWords: false, views };
      return { facts, stop: async () => {} };
    },
  };
}
