import { Send } from '@millrace/protocol/envelope';
import { expect, it } from 'vitest';
import { diagnose } from './diagnose.ts';
import { ProcessorState } from './processor-state.ts';
import { stateHash } from './state-hash.ts';

const send = (number: number, text: string) =>
  Send.decode(Send.encode({ to: 9, number, area: 1, code: 2, body: Buffer.from(text) }).finish());

function stateOf(...sends: Send[]): ProcessorState {
  const state = new ProcessorState(8, []);
  for (const each of sends) state.applySend(each);
  return state;
}

it('is the same for the same rows, in whatever order they came and however they are held', () => {
  const plain = { to: 9, number: 1, area: 1, code: 2, body: new Uint8Array(Buffer.from('a')), reply: undefined };
  const held = stateOf(send(1, 'a'), send(2, 'b'));
  const other = new ProcessorState(8, []);
  other.applySend(send(2, 'b'));
  other.applySend(plain as unknown as Send);
  other.applySend(send(2, 'b'));
  expect(stateHash(other)).toBe(stateHash(held));
});

it('is the same for a state that was loaded from a checkpoint, which keeps no columns without a value', () => {
  const state = new ProcessorState(8, []);
  const bytes = { body: new Uint8Array([1]), reply: undefined, trace: undefined };
  state.applySend({ to: 9, number: 1, area: 1, code: 2, ...bytes } as unknown as Send);
  const loaded = new ProcessorState(8, []);
  for (const [name, table] of state.namedTables()) {
    for (const [key, row] of table.entries()) loaded.namedTables().get(name)?.load(key, table.rowToJson(row));
  }
  expect(loaded.outbox.size).toBe(1);
  expect(stateHash(loaded)).toBe(stateHash(state));
});

it('is another one where anything differs', () => {
  const hashes = [
    stateOf(),
    stateOf(send(1, 'a')),
    stateOf(send(1, 'b')),
    stateOf(send(2, 'a')),
    stateOf(send(1, 'a'), send(2, 'a')),
  ].map(stateHash);
  expect(new Set(hashes).size).toBe(hashes.length);
});

it('is given as of a batch, and of none that is over', async () => {
  const state = stateOf();
  const asked = diagnose(state, 2);
  state.endBatch(1, { checksum: 1, length: 1 });
  state.applySend(send(1, 'a'));
  state.endBatch(2, { checksum: 2, length: 1 });
  const behind = stateHash(state);
  state.applySend(send(2, 'b'));
  state.endBatch(3, { checksum: 3, length: 1 });
  expect(await asked).toEqual({ processor: 8, batch: 2, hash: behind });
  await expect(diagnose(state, 2)).rejects.toThrow('Batch 2 is over: it is at 3');
  expect(await diagnose(state)).toEqual({ processor: 8, batch: 3, hash: stateHash(state) });
});
