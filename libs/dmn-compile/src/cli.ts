import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluate } from '@millrace/dmn';
import { Context, readJson, toJson } from '@millrace/feel';
import { traceText } from './cli/trace.ts';
import { compileDrg, type Resource } from './index.ts';

const USAGE = `Usage: dmn <file.dmn> [options]

Evaluates a decision and shows which rules matched; without --decision lists the decisions.

  --decision <id>   the decision, decision service or knowledge model
  --context <text>  its variables, as JSON
  --json            the output alone, as JSON
  --help            shows this

Files that are imported are looked for in the same folder.
`;

const OPTIONS = {
  decision: { type: 'string' },
  context: { type: 'string', default: '{}' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Runs the command; gives its exit code. */
async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  const [path] = positionals;
  if (values.help || path === undefined) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  const result = await compileDrg(resource(path), neighbours(path));
  if (!result.ok) {
    console.error(result.errors);
    return 1;
  }
  if (values.decision === undefined) {
    for (const { id, name } of result.model.decisions) console.log(`${id}\t${name}`);
    return 0;
  }
  const context = readJson(values.context);
  if (!(context instanceof Context))
    throw new Error(`Expected the context to be a JSON object, but was '${values.context}'`);
  const decided = evaluate(result.model, values.decision, context, { now: Date.now() });
  if (values.json && decided.failure === undefined) console.log(toJson(decided.output));
  else console.log(traceText(decided));
  return decided.failure === undefined ? 0 : 1;
}

function resource(path: string): Resource {
  return { name: basename(path), content: readFileSync(path) };
}

function neighbours(path: string): Resource[] {
  const folder = dirname(path);
  const others = readdirSync(folder).filter((name) => name.endsWith('.dmn') && name !== basename(path));
  return others.map((name) => resource(join(folder, name)));
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  process.exitCode = 2;
}
