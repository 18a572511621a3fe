import assert from 'node:assert/strict';
import type { SnapshotStore } from '../snapshots/snapshot-store.ts';
import { bytes } from './observe.ts';

/** One promise of the SnapshotStore port, to be checked on an empty store. */
export interface SnapshotStoreCase {
  readonly name: string;
  run(store: SnapshotStore): Promise<void>;
}

/** What every adapter of the SnapshotStore port promises. The runner gives each case a store of its own. */
export const snapshotStoreContract: readonly SnapshotStoreCase[] = [
  {
    name: 'gives back what was put, byte for byte, as often as it is asked',
    async run(store) {
      await store.put('job/1/a/1', bytes(0, 10, 255));
      await store.put('job/1/a/2', bytes());
      for (let time = 0; time < 2; time++) {
        assert.deepEqual(new Uint8Array((await store.get('job/1/a/1')) ?? []), bytes(0, 10, 255));
        assert.equal((await store.get('job/1/a/2'))?.length, 0);
      }
      assert.equal(await store.get('job/1/a/3'), undefined);
      assert.equal(await store.get('job/1/a'), undefined);
    },
  },
  {
    name: 'takes as many bytes as it says',
    async run(store) {
      const many = Uint8Array.from({ length: store.maxBytes }, (_, i) => (i * 31) % 251);
      await store.put('job/1/a/1', many);
      assert.ok(Buffer.from(many).equals((await store.get('job/1/a/1')) ?? bytes()));
    },
  },
  {
    name: 'lists what is below a folder, and nothing else',
    async run(store) {
      for (const name of ['job/1/a/1', 'job/1/a/2', 'job/1/b/manifest', 'job/10/a/1']) await store.put(name, bytes(1));
      assert.deepEqual([...(await store.list('job/1'))].sort(), ['job/1/a/1', 'job/1/a/2', 'job/1/b/manifest']);
      assert.deepEqual([...(await store.list('job/1/a'))].sort(), ['job/1/a/1', 'job/1/a/2']);
      assert.deepEqual(await store.list('job/2'), []);
    },
  },
  {
    name: 'deletes one name, or a folder with all that is in it',
    async run(store) {
      for (const name of ['job/1/a/1', 'job/1/a/2', 'job/1/ab/1', 'job/1/b/1']) await store.put(name, bytes(1));
      await store.delete('job/1/a/1');
      assert.deepEqual([...(await store.list('job/1/a'))], ['job/1/a/2']);
      await store.delete('job/1/a');
      await store.delete('job/1/nothing');
      assert.deepEqual([...(await store.list('job/1'))].sort(), ['job/1/ab/1', 'job/1/b/1']);
      assert.equal(await store.get('job/1/a/2'), undefined);
    },
  },
  {
    name: 'takes the same again, as after an answer that was lost',
    async run(store) {
      await store.put('job/1/a/1', bytes(1, 2));
      await store.put('job/1/a/1', bytes(1, 2));
      assert.deepEqual(await store.list('job/1'), ['job/1/a/1']);
      assert.deepEqual(new Uint8Array((await store.get('job/1/a/1')) ?? []), bytes(1, 2));
    },
  },
  {
    name: 'holds many names',
    async run(store) {
      const names = Array.from({ length: 300 }, (_, i) => `job/1/a/${i}`);
      for (const name of names) await store.put(name, bytes(1));
      assert.deepEqual(new Set(await store.list('job/1/a')), new Set(names));
    },
  },
  {
    name: 'rejects a name that not every adapter could keep',
    async run(store) {
      for (const name of ['', '/', 'job//1', '../job', 'job/1.2', 'Job', 'job/*', 'job/>', 'job/']) {
        await assert.rejects(store.put(name, bytes(1)), RangeError, name);
      }
    },
  },
];
