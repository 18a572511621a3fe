import type { ProcessModel } from '@millrace/bpmn-model';
import { describe, expect, it } from 'vitest';
import { chain } from './chain.ts';
import { Clients, mounts } from './clients.ts';
import { endless } from './endless.ts';
import { forEachSeed } from './simulation/seeds.ts';

describe.each(Object.entries(mounts))(
  'the result of a command is visible to the next one of its client: %s',
  (_, placement) => {
    it('a create on every partition at once, right after the deploy was answered, never misses the process', () =>
      forEachSeed(async (seed) => {
        const clients = await Clients.start(seed, placement);
        const kinds: string[] = [];
        const createEverywhere = async () => {
          expect((await clients.deploy(chain('pay'))).kind).toBe('done');
          const partitions = Array.from({ length: placement.partitions }, (_, i) => i + 1);
          for (const { kind } of await Promise.all(partitions.map((p) => clients.create(p)))) kinds.push(kind);
        };
        // The second is the same deployment again, whose first may still be on its way.
        const both = Promise.all([createEverywhere(), createEverywhere()]);
        await clients.simulation.runUntil(() => kinds.length === 2 * placement.partitions);
        await both;
        expect(new Set(kinds)).toEqual(new Set(['done']));
        await clients.simulation.runToEnd();
      }));

    it('a deploy is answered beside an instance that continues itself, on every partition', () =>
      forEachSeed(async (seed) => {
        const clients = await Clients.start(seed, placement, { maxRecordBytes: 64 * 1024 });
        const answered: string[] = [];
        const deploy = (model: ProcessModel) => void clients.deploy(model).then(({ kind }) => answered.push(kind));
        deploy(endless);
        await clients.simulation.runUntil(() => answered.length === 1);
        let created = 0;
        for (let partition = 1; partition <= placement.partitions; partition++) {
          void clients.create(partition, 'endless').then(() => created++);
        }
        await clients.simulation.runUntil(() => created === placement.partitions);
        deploy(chain('pay'));
        await clients.simulation.runUntil(() => answered.length === 2);
        expect(answered).toEqual(['done', 'done']);
      }, 10));
  },
);
