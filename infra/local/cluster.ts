/** A whole cluster in one terminal: nats-server, the services, the gateway. `npm run cluster -- --partitions 3`. */
import { runProcess } from '@millrace/service';
import { options } from './options.ts';
import type { Output } from './start-cluster.ts';
import { Cluster } from './start-cluster.ts';

const COLOURS = [36, 33, 32, 35, 34, 96, 93, 92, 95, 94];
/** The nats-server says a lot when it starts and ends; only this is for people. */
const WORTH_TELLING = /\[(WRN|ERR|FTL)\]|Server is ready/;

const colourOf = new Map<string, number>();
const output: Output = {
  line(name, text) {
    if (name.startsWith('nats') && !WORTH_TELLING.test(text)) return;
    console.log(`${prefix(name)} ${text}`);
  },
  ended: (name, how) => console.log(`${prefix(name)} has ended (${how})`),
};

await runProcess('Usage: npm run cluster -- [options]', options, async (config) => {
  const cluster = await Cluster.start(config, output);
  const { partitions, copies, runtime } = config;
  const parts = `${partitions} ${partitions === 1 ? 'partition' : 'partitions'}`;
  const banner = [
    `The cluster is ready: Zeebe's gRPC API on ${cluster.address}, ${parts}, ${copies} of each service, on ${runtime}.`,
    `What is going on: ${cluster.views}/`,
    `NATS is on ${cluster.natsAddress}. Ctrl-C ends all.`,
    `Try: npx zbctl --insecure --address ${cluster.address} status`,
  ].join('\n');
  return { banner, stop: () => cluster.stop() };
});

function prefix(name: string): string {
  if (!colourOf.has(name)) colourOf.set(name, COLOURS[colourOf.size % COLOURS.length] ?? 37);
  const padded = name.padEnd(12);
  return process.stdout.isTTY ? `\x1b[${colourOf.get(name)}m${padded}\x1b[0m|` : `${padded}|`;
}
