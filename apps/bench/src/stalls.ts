import { parseArgs } from 'node:util';
import { withFolder } from './server.ts';
import type { Attack } from './stalls/attack.ts';
import { modelAttacks } from './stalls/model-attacks.ts';
import { mixedAttacks, rpcAttacks } from './stalls/rpc-attacks.ts';
import { viewAttacks } from './stalls/view-attacks.ts';
import { startWatchedServer } from './stalls/watched-server.ts';
import { World } from './stalls/world.ts';
import { row } from './table.ts';

const USAGE = `npm run bench -- stalls [--only text] [--mixed 100] [--seed 1] [--limit-ms 50] [--all] [-- server options]
Sends nasty requests, one at a time, and says which of them held the event loop for longer than the limit, in CPU time.
--only: those whose name contains the text; --mixed: how many with several nasty fields, drawn by --seed; --all: says the time of all. Ends with 1 if any was too long.`;

const WIDTHS = [10, 8];
/** The server is started anew after so many, so that what they leave behind does not add up. */
const ATTACKS_A_SERVER = 20;
/** An attack that held the loop is tried again, and its best time counts: on a busy machine turns pile up. */
const MOST_TRIES = 3;

/** Looks for requests that hold the event loop. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      only: { type: 'string', default: '' },
      'limit-ms': { type: 'string', default: '50' },
      mixed: { type: 'string', default: '100' },
      seed: { type: 'string', default: '1' },
      all: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const limitMs = Number(values['limit-ms']);
  const mixed = mixedAttacks(Number(values.mixed), Number(values.seed));
  const attacks = [...modelAttacks(), ...viewAttacks(), ...rpcAttacks(), ...mixed].filter(({ name }) =>
    name.includes(values.only),
  );
  console.log(`${row(['turn ms', 'status'], WIDTHS)}  attack`);
  let held = 0;
  for (let first = 0; first < attacks.length; first += ATTACKS_A_SERVER) {
    await measure(attacks.slice(first, first + ATTACKS_A_SERVER), limitMs, positionals, ({ name, turnMs, status }) => {
      if (turnMs > limitMs) held++;
      if (values.all || turnMs > limitMs) console.log(`${row([turnMs.toFixed(0), status], WIDTHS)}  ${name}`);
    });
  }
  console.log(`${held} of ${attacks.length} held the event loop for more than ${limitMs} ms`);
  if (held > 0) process.exitCode = 1;
}

interface Measured {
  readonly name: string;
  readonly turnMs: number;
  readonly status: number;
}

/** Makes some attacks on one server, one after the other. */
async function measure(
  attacks: readonly Attack[],
  limitMs: number,
  args: readonly string[],
  done: (measured: Measured) => void,
): Promise<void> {
  await withFolder(async (folder) => {
    const server = await startWatchedServer(['--data', `${folder}/data`, ...args]);
    const world = await World.open(server);
    for (const { name, prepare } of attacks) {
      let [status, turnMs] = [0, Number.POSITIVE_INFINITY];
      for (let tries = 0; tries < MOST_TRIES && turnMs > limitMs; tries++) {
        const attack = await prepare(world);
        const heldMs = await server.longestTurnMs(async () => {
          status = await attack();
        });
        turnMs = Math.min(turnMs, heldMs);
      }
      done({ name, turnMs, status });
    }
    world.close();
    await server.stop();
  });
}
