import { existsSync, readFileSync } from 'node:fs';
import { deployment } from '@millrace/area-deployment';
import { afterAll, describe, expect, test } from 'vitest';
import { Clients, mounts } from './clients.ts';
import { ModelRunner } from './shared-models/run-model.ts';

/** Real models with the verdict of Zeebe 8.9. They are no part of this repository: without them this is not run. */
const folder = new URL('../../../../shared/models/', import.meta.url);
const table = new URL('SOURCES.tsv', folder);
const missing = /ERROR: ([^\n]*?) are not built in this version of Millrace yet/g;

/** Zeebe rejects them too, by rules that the library from which the verdicts come does not know. */
const rejectedByEngine: ReadonlySet<string> = new Set(['miwg-a20-activiti.bpmn']);

interface Model {
  readonly file: string;
  readonly deployable: string;
}

function models(): Model[] {
  if (!existsSync(table)) return [];
  const rows = readFileSync(table, 'utf8').trim().split('\n').slice(1);
  return rows.map((row) => row.split('\t')).map(([file = '', , , , , , deployable = '']) => ({ file, deployable }));
}

/** The prepared deployment of a file, with the decisions beside it; or why it is rejected. */
async function prepared(file: string, beside: readonly string[]) {
  const resources = [file, ...beside].map((name) => ({ name, content: readFileSync(new URL(name, folder)) }));
  const prepare = deployment.prepare?.DeployResources;
  if (!prepare) throw new Error('The deployment area prepares no deployments');
  try {
    return await prepare({ resources, compiled: [], givenUp: '' } as never, new AbortController().signal);
  } catch (error) {
    return (error as { rejection: { reason: string } }).rejection.reason;
  }
}

describe.skipIf(!existsSync(table))('a real model', () => {
  const all = models();
  const decisions = all
    .filter(({ file, deployable }) => file.endsWith('.dmn') && deployable === 'yes')
    .map(({ file }) => file);
  const lacking = new Map<string, string[]>();

  test.each(all.filter(({ file, deployable }) => file.endsWith('.bpmn') && deployable === 'yes'))(
    'that Zeebe takes is run to its end, or lacks what is not built: $file',
    async ({ file }) => {
      const deployed = await prepared(file, decisions);
      if (typeof deployed === 'string') {
        const features = [...deployed.matchAll(missing)].map(([, feature = '']) => feature);
        for (const feature of new Set(features)) lacking.set(feature, [...(lacking.get(feature) ?? []), file]);
        expect(features.length > 0 || rejectedByEngine.has(file), deployed).toBe(true);
        return;
      }
      const clients = await Clients.start(1, Object.values(mounts)[0] as never);
      const endings = await new ModelRunner(clients).run(deployed as never);
      await clients.simulation.runToEnd();
      expect(clients.simulation.failures).toEqual([]);
      expect(Object.fromEntries(endings)).toEqual(Object.fromEntries([...endings.keys()].map((id) => [id, 'ended'])));
    },
  );

  afterAll(() => {
    const sorted = [...lacking].sort(([, a], [, b]) => b.length - a.length);
    for (const [feature, files] of sorted) console.log(`${files.length} × ${feature}: ${files.join(', ')}`);
  });
});
