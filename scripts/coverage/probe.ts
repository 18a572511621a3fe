import { compile } from '../../libs/bpmn-compile/src/index.ts';

/** What the compiler says to a file. `works` carries the models, so that two files can be compared. */
export type Verdict =
  | { readonly status: 'works'; readonly models: string }
  | { readonly status: 'rejected by name' | 'not in Zeebe' | 'invalid'; readonly text: string };

const notBuilt = /not built in this version of Millrace yet/;
const unsupported = /currently not supported/;

/** A file whose one process has a start event and this. `beside`: what stands beside the process, as messages do. */
export function processFile(content: string, beside = '', inProcess = ''): string {
  return definitions(
    `${beside}<process id="p" isExecutable="true">${inProcess}<startEvent id="start"/>${content}</process>`,
  );
}

export function definitions(content: string): string {
  return (
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
    ` xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="urn:coverage">${content}</definitions>`
  );
}

/** Deploys nothing: only compiles, with the compiler that deployments use. */
export async function verdictOf(file: string): Promise<Verdict> {
  const result = await compile({ name: 'coverage.bpmn', content: new TextEncoder().encode(file) });
  if (result.ok) return { status: 'works', models: JSON.stringify(result.processes) };
  const text = result.errors;
  if (notBuilt.test(text)) return { status: 'rejected by name', text };
  return { status: unsupported.test(text) ? 'not in Zeebe' : 'invalid', text };
}

/** Whether a part of a file is seen at all: it is rejected, or the model is another than without it. */
export async function effectOf(file: string, without: string): Promise<'works' | 'rejected by name' | 'no effect'> {
  const verdict = await verdictOf(file);
  if (verdict.status === 'rejected by name') return verdict.status;
  if (verdict.status !== 'works') throw new Error(`Expected a valid sample, but: ${verdict.text}\n${file}`);
  const other = await verdictOf(without);
  return other.status === 'works' && other.models === verdict.models ? 'no effect' : 'works';
}
