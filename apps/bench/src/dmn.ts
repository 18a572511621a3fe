import dmnEvalJs from '@hbtgmbh/dmn-eval-js';
import { evaluate } from '@millrace/dmn';
import { compileDrg } from '@millrace/dmn-compile';
import { type Context, fromJs, toJson, type Value } from '@millrace/feel';
import { graphFile, tableFile } from './dmn/files.ts';
import { measure } from './measure.ts';

/** What is measured, and the microseconds that it may take. */
interface Subject {
  readonly what: string;
  readonly xml: string;
  readonly decision: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly most: number;
}

const VARIABLES = { a: 97, b: 'k7', c: 41, d: true, e: 'z' };
const SUBJECTS: readonly Subject[] = [
  { what: 'table of 100 rules and 5 inputs', xml: tableFile(100), decision: 'table', variables: VARIABLES, most: 20 },
  { what: 'graph of 10 decisions', xml: graphFile(10), decision: 'd9', variables: VARIABLES, most: 50 },
];

/** `npm run bench -- dmn`: decisions, compiled once, and compiling; beside a kept engine in the same run. */
export async function run(): Promise<void> {
  const rows: Record<string, string>[] = [];
  for (const subject of SUBJECTS) rows.push(await measureSubject(subject));
  console.table(rows);
}

async function measureSubject({ what, xml, decision, variables, most }: Subject): Promise<Record<string, string>> {
  const resource = { name: 'bench.dmn', content: new TextEncoder().encode(xml) };
  const compiled = await compileDrg(resource);
  if (!compiled.ok) throw new Error(compiled.errors);
  const { model } = compiled;
  const context = fromJs(variables) as Value & Context;
  const ours = toJson(evaluate(model, decision, context).output);
  const { decisionTable } = dmnEvalJs;
  const theirs = await decisionTable.parseDmnXml(xml);
  const other = JSON.stringify(decisionTable.evaluateDecision(decision, theirs, variables));
  const micros = measure(() => evaluate(model, decision, context)) / 1000;
  const reference = measure(() => decisionTable.evaluateDecision(decision, theirs, variables)) / 1000;
  const start = performance.now();
  for (let i = 0; i < COMPILES; i++) await compileDrg(resource);
  const compile = (performance.now() - start) / COMPILES;
  if (micros > most) process.exitCode = 1;
  return {
    what,
    decide: `${micros.toFixed(1)} µs (at most ${most})`,
    'dmn-eval-js': `${reference.toFixed(1)} µs`,
    ratio: `${(reference / micros).toFixed(1)}x`,
    compile: `${compile.toFixed(1)} ms`,
    outputs: `${ours} ${other}`,
  };
}

const COMPILES = 20;
