/** Sums up a CPU profile: `node apps/bench/src/profile-summary.ts <file.cpuprofile>`. Self time by package and by function. */
import { readFileSync } from 'node:fs';

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

const SHOWN = 25;
const profile = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Profile;
const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
const byPackage = new Map<string, number>();
const byFunction = new Map<string, number>();
let busy = 0;
for (const [i, id] of profile.samples.entries()) {
  const frame = frames.get(id);
  const time = profile.timeDeltas[i] ?? 0;
  if (!frame || frame.functionName === '(idle)') continue;
  busy += time;
  const owner = packageOf(frame.url, frame.functionName);
  const name = `${frame.functionName || '(anonymous)'} ${owner}:${frame.lineNumber + 1}`;
  byPackage.set(owner, (byPackage.get(owner) ?? 0) + time);
  byFunction.set(name, (byFunction.get(name) ?? 0) + time);
}
print('by package', byPackage);
print('by function', byFunction);

function packageOf(url: string, functionName: string): string {
  const dependency = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  const own = /\/((?:apps|libs)\/(?:areas\/)?[^/]+)/.exec(url)?.[1];
  return (
    dependency ?? own ?? (url.startsWith('node:') ? url : functionName.startsWith('(') ? functionName : '(native)')
  );
}

function print(title: string, times: ReadonlyMap<string, number>): void {
  console.log(`\n${title}, % of busy time`);
  const sorted = [...times].sort(([, a], [, b]) => b - a).slice(0, SHOWN);
  for (const [name, time] of sorted) console.log(`${((100 * time) / busy).toFixed(1).padStart(6)}  ${name}`);
}
