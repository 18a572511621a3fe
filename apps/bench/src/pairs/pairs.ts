import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { withFolder } from '../server.ts';
import { machineUnit } from './machine-unit.ts';
import { type Figures, type RunOptions, runOnce } from './run-once.ts';
import { otherSide, ownSide, type Side } from './side.ts';
import { summaryText } from './summary.ts';

const USAGE = `npm run bench -- pairs [--compare COMMIT|FOLDER] [--other-options='--grpc-transport http2'] [--process one-task] [--in-flight 16,64] [--rounds 5] [--seconds 10] [--noise 0.3] [--save FILE] [-- server options]
Compares this project with another commit or folder of it, or with itself with other options, in runs that take turns.
Costs are also given as multiples of the machine's unit: the CPU of a raw node:http2 server for a call of 0.5 KB.
A run beside which others used more cores than --noise, or the host withheld them, is repeated up to three times.`;

const UNIT_SECONDS = 2;
const REPEATS = 3;

/** One round: the unit of the machine, and a run of each side. */
interface Round {
  readonly unit: number;
  readonly own: Figures;
  readonly other: Figures;
}

/** Compares two servers in pairs of runs. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      compare: { type: 'string', default: '' },
      'other-options': { type: 'string', default: '' },
      process: { type: 'string', default: 'one-task' },
      'in-flight': { type: 'string', default: '16,64' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '10' },
      noise: { type: 'string', default: '0.3' },
      save: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || (values.compare === '' && values['other-options'] === '')) return console.log(USAGE);
  const otherArgs = values['other-options'].split(' ').filter((word) => word !== '');
  await withFolder(async (folder) => {
    const own = ownSide(positionals);
    const other = otherSide(values.compare, folder, [...positionals, ...otherArgs]);
    try {
      const all: object[] = [];
      for (const process of values.process.split(',')) {
        for (const inFlight of values['in-flight'].split(',').map(Number)) {
          const options = { process, inFlight, seconds: Number(values.seconds) };
          const rounds = await compare(own, other, options, Number(values.rounds), Number(values.noise));
          report(other.name, options, rounds);
          all.push({ ...options, other: other.name, rounds });
        }
      }
      if (values.save) writeFileSync(values.save, `${JSON.stringify(all, undefined, 2)}\n`);
    } finally {
      other.remove();
    }
  });
}

async function compare(own: Side, other: Side, options: RunOptions, count: number, noise: number): Promise<Round[]> {
  const rounds: Round[] = [];
  for (let number = 0; number < count; number++) {
    const unit = await machineUnit(UNIT_SECONDS);
    // The first of a pair changes, so that what drifts meets both.
    const order = number % 2 === 0 ? [own, other] : [other, own];
    const figures = new Map<Side, Figures>();
    for (const side of order) figures.set(side, await runQuietly(side, options, noise));
    rounds.push({ unit, own: figures.get(own) as Figures, other: figures.get(other) as Figures });
  }
  return rounds;
}

/** The quietest of its runs, of which the first that is quiet enough is the last. */
async function runQuietly(side: Side, options: RunOptions, noise: number): Promise<Figures> {
  const noiseOf = ({ strangers, stolen }: Figures) => strangers + stolen;
  let best = await runOnce(side, options);
  for (let repeat = 0; repeat < REPEATS && noiseOf(best) > noise; repeat++) {
    const next = await runOnce(side, options);
    if (noiseOf(next) < noiseOf(best)) best = next;
  }
  return best;
}

const LINES: readonly (readonly [name: string, of: (figures: Figures) => number, digits: number])[] = [
  ['instances/s', ({ rate }) => rate, 0],
  ['p50 ms', ({ p50 }) => p50, 1],
  ['p99 ms', ({ p99 }) => p99, 1],
  ['CPU ms/instance', ({ cpu }) => cpu, 3],
];
const CONTEXT: typeof LINES = [
  ['longest GC pause ms', ({ longestGc }) => longestGc, 1],
  ['GC % of the time', ({ gcShare }) => gcShare * 100, 1],
  ['event loop p99 ms', ({ loopDelay }) => loopDelay, 1],
  ['cores of strangers', ({ strangers }) => strangers, 2],
  ['cores withheld', ({ stolen }) => stolen, 2],
];
const WIDTHS = [24, 26, 26, 26];

/** Medians, with the least and the greatest; a ratio is the median of the pairs' ratios. */
function report(otherName: string, { process, inFlight, seconds }: RunOptions, rounds: readonly Round[]): void {
  const line = (cells: readonly string[]) => cells.map((cell, index) => cell.padEnd(WIDTHS[index] ?? 0)).join('');
  const texts = (of: (figures: Figures) => number, digits: number) => [
    summaryText(
      rounds.map(({ own }) => of(own)),
      digits,
    ),
    summaryText(
      rounds.map(({ other }) => of(other)),
      digits,
    ),
  ];
  console.log(`\n${process}, ${inFlight} in flight, ${rounds.length} pairs of ${seconds} s: median (least–greatest)`);
  console.log(line(['', 'this', otherName, 'this / other']));
  for (const [name, of, digits] of LINES) {
    const ratio = summaryText(
      rounds.map(({ own, other }) => of(own) / of(other)),
      2,
    );
    console.log(line([name, ...texts(of, digits), ratio]));
  }
  const units = (side: 'own' | 'other') =>
    summaryText(
      rounds.map(({ unit, [side]: { cpu } }) => cpu / unit),
      1,
    );
  console.log(line(['units/instance', units('own'), units('other')]));
  for (const [name, of, digits] of CONTEXT) console.log(line([name, ...texts(of, digits)]));
  console.log(
    line([
      'unit of the machine ms',
      summaryText(
        rounds.map(({ unit }) => unit),
        4,
      ),
    ]),
  );
}
