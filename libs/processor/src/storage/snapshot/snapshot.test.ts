import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ProcessorState } from '../../state/processor-state.ts';
import { stateHash } from '../../state/state-hash.ts';
import { CheckpointFile } from '../checkpoint-file.ts';
import { copySnapshot } from './copy-snapshot.ts';
import { freezeState } from './freeze-state.ts';
import { loadSnapshot } from './load-snapshot.ts';

const NUMBER = 9;
const MARK = { position: 120, provedThrough: 120, epoch: 3, created: 'then' };

/** A state with rows of all sizes, with the characters that lines and columns are cut at in them. */
function filled(): ProcessorState {
  const state = new ProcessorState(NUMBER, []);
  for (let to = 1; to <= 500; to++) {
    const body = Buffer.from(`${to}\n\t${'x'.repeat(to * 10)}`);
    state.applySend({ to, number: 1, area: 1, code: 1, body, reply: undefined });
    state.read.put(to, { incarnation: 1, created: `a\ttab\nand ü ${to}`, sequence: to, index: 0 });
  }
  state.applySend({ to: 501, number: 1, area: 1, code: 1, body: Buffer.alloc(300_000, 7), reply: undefined });
  state.endBatch(1_000, { checksum: 17, length: 50 });
  state.journal.clear();
  return state;
}

/** What a store does: the same bytes, cut elsewhere. */
async function* cut(chunks: Iterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  const all = Buffer.concat([...chunks]);
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}

it.each([1_000, 65_536, 10_000_000])('a snapshot of a state is that state, cut into %i bytes', async (size) => {
  const state = filled();
  const frozen = freezeState(state, MARK);
  const loaded = new ProcessorState(NUMBER, []);
  const content = { name: 'one', meta: frozen.meta, chunks: cut(frozen.chunks(), size) };
  expect(await loadSnapshot(loaded, content)).toEqual(MARK);
  expect(stateHash(loaded)).toBe(stateHash(state));
  expect([loaded.batch, loaded.checksum, loaded.time, loaded.logBytes]).toEqual([1, 17, 1_000, 50]);
});

/** Reads a snapshot of a state while the state changes: rows come twice that change after they were read. */
function readWhileChanging(state: ProcessorState) {
  const frozen = freezeState(state, MARK);
  const chunks: Uint8Array[] = [];
  let to = 600;
  for (const chunk of frozen.chunks()) {
    chunks.push(chunk);
    for (let i = 0; i < 50; i++) {
      to++;
      state.applySend({ to, number: 1, area: 1, code: 1, body: Buffer.from('new'), reply: undefined });
      state.applyDropped({ to: to - 300, number: 1 });
      state.applyDropped({ to: to - 600, number: 1 });
      state.read.put(to % 500, { incarnation: 2, created: 'now', sequence: to, index: 0 });
    }
    state.endBatch(to, { checksum: to, length: 10 });
    state.journal.clear();
  }
  frozen.thaw();
  return { meta: frozen.meta, chunks };
}

it('a snapshot is of the moment, whatever changes while it is read', async () => {
  const state = filled();
  const hash = stateHash(state);
  const { meta, chunks } = readWhileChanging(state);
  const loaded = new ProcessorState(NUMBER, []);
  await loadSnapshot(loaded, { name: 'one', meta, chunks: cut(chunks, 5_000) });
  expect(stateHash(loaded)).toBe(hash);
  expect(stateHash(state)).not.toBe(hash);
  freezeState(state, MARK).thaw();
});

it('a snapshot becomes a checkpoint that is loaded as any other', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'millrace-snapshot-'));
  const path = join(folder, 'checkpoint.db');
  const state = filled();
  const hash = stateHash(state);
  const { meta, chunks } = readWhileChanging(state);
  await copySnapshot(path, { name: 'one', meta, chunks: cut(chunks, 7_000) });
  const file = await CheckpointFile.open(path);
  const loaded = new ProcessorState(NUMBER, []);
  expect(file.load(loaded)).toEqual(MARK);
  file.close();
  expect(stateHash(loaded)).toBe(hash);
  await rm(folder, { recursive: true });
});

it('a snapshot that lacks a row, is cut off, or is of another processor is not taken', async () => {
  const { meta, chunks } = freezeState(filled(), MARK);
  const [first = new Uint8Array(), ...others] = chunks();
  const text = Buffer.from(first).toString();
  const lacking = [Buffer.from(text.slice(text.indexOf('\n') + 1)), ...others];
  const load = (content: Iterable<Uint8Array>, number = NUMBER) =>
    loadSnapshot(new ProcessorState(number, []), { name: 'one', meta, chunks: cut(content, 1_000) });
  await expect(load(lacking)).rejects.toThrow('has 500 rows of outbox instead of 501');
  await expect(load([first.subarray(0, first.length - 5)])).rejects.toThrow('cut off');
  await expect(load([first, ...others], 10)).rejects.toThrow('is of processor 9, not of 10');
  const unknown = [Buffer.from('job.unheard\t1\t{}\n')];
  await expect(load(unknown)).rejects.toThrow('a table job.unheard that this version of Millrace does not know');
});
