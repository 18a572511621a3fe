import { areaNumbers, processorNumber } from '@millrace/protocol';
import { jetstreamManager, StorageType } from '@nats-io/jetstream';
import { describe, expect, it, vi } from 'vitest';
import { CommandStreamUnfit } from '../../src/bus/command-stream.ts';
import { commandNames } from '../../src/subjects.ts';
import { binary } from '../server.ts';
import { push, useBus } from './bus-server.ts';

const soon = (check: () => void) => vi.waitFor(check, { timeout: 180_000, interval: 20 });

describe.skipIf(binary === undefined)('command streams', () => {
  const bus = useBus();

  it('carry what comes in one turn as one message, each item once, in order, at its place', async () => {
    const address = bus.newAddress();
    const { codes, places } = await bus.read(address);
    const publishers = bus.publishers();
    expect(await push(publishers, address, [1, 2, 3])).toEqual(Array(3).fill({ kind: 'stored' }));
    await push(publishers, address, [4]);
    await soon(() => expect(codes).toEqual([1, 2, 3, 4]));
    expect(places.map(({ incarnation, sequence, index }) => [incarnation, sequence, index])).toEqual([
      [1, 1, 0],
      [1, 1, 1],
      [1, 1, 2],
      [1, 2, 0],
    ]);
    publishers.close();
  });

  it('are read on behind the item that the log names, also inside a message', async () => {
    const address = bus.newAddress();
    const first = await bus.read(address);
    const publishers = bus.publishers();
    await push(publishers, address, [1, 2, 3]);
    await push(publishers, address, [4]);
    await soon(() => expect(first.codes).toHaveLength(4));
    const second = await bus.read(address, first.places[1]);
    await soon(() => expect(second.codes).toEqual([3, 4]));
    expect(second.places).toEqual(first.places.slice(2));
    publishers.close();
  });

  it('that are nobody’s take nothing: that is known at once', async () => {
    const publishers = bus.publishers();
    expect(await push(publishers, bus.newAddress(), [1])).toEqual([{ kind: 'unreachable' }]);
    publishers.close();
  });

  it('reject a command that is larger than a message may be', async () => {
    const address = bus.newAddress();
    await bus.read(address);
    const publishers = bus.publishers();
    const result = await new Promise((told) => {
      const command = { area: 2, code: 1, body: new Uint8Array(8 * 1024 * 1024) };
      publishers.push(processorNumber(address.partition, areaNumbers.job), { command }, told);
    });
    expect(result).toMatchObject({ kind: 'rejected' });
    publishers.close();
  });

  it('that are lost are made anew by their reader, under another name, and read from the start', async () => {
    const address = bus.newAddress();
    const { codes, places, warnings } = await bus.read(address);
    const publishers = bus.publishers();
    for (const code of [1, 2, 3]) await push(publishers, address, [code]);
    await soon(() => expect(codes).toEqual([1, 2, 3]));
    await (await bus.manager()).streams.delete(commandNames(address, 1).stream);
    await soon(async () => expect(await push(publishers, address, [4])).toEqual([{ kind: 'stored' }]));
    await soon(() => expect(codes).toEqual([1, 2, 3, 4]));
    expect(places.at(-1)).toMatchObject({ incarnation: 2, sequence: 1, index: 0 });
    expect(warnings.join()).toContain('was lost');
    publishers.close();
  });

  it('that somebody makes anew under the same name, with more in them, are read from the start', async () => {
    const address = bus.newAddress();
    const { codes, places, reader } = await bus.read(address);
    const publishers = bus.publishers();
    for (const code of [1, 2, 3]) await push(publishers, address, [code]);
    await soon(() => expect(codes).toHaveLength(3));
    // Behind the reader's back: it stands by while that happens, as one that is cut off would.
    reader.close();
    const { streams } = await bus.manager();
    const { stream: name, subject } = commandNames(address, 1);
    await streams.delete(name);
    await streams.add({ name, subjects: [subject], num_replicas: 1 });
    for (const code of [11, 12, 13, 14, 15]) await push(publishers, address, [code]);
    const again = await bus.read(address, places.at(-1));
    await soon(() => expect(again.codes).toEqual([11, 12, 13, 14, 15]));
    expect(again.places[0]).toMatchObject({ incarnation: 2, sequence: 1 });
    publishers.close();
  });

  it('that were rolled back are read from where they end now', async () => {
    const address = bus.newAddress();
    const { places, codes } = await bus.read(address);
    const publishers = bus.publishers();
    for (const code of [1, 2, 3]) await push(publishers, address, [code]);
    await soon(() => expect(codes).toHaveLength(3));
    const ahead = { ...(places[2] as (typeof places)[0]), sequence: 7 };
    const again = await bus.read(address, ahead);
    await push(publishers, address, [4]);
    await soon(() => expect(again.codes).toEqual([4]));
    expect(again.places[0]).toMatchObject({ incarnation: 2, sequence: 4 });
    publishers.close();
  });

  it('are trimmed up to the message that is being read, and never emptied', async () => {
    const address = bus.newAddress();
    const { codes, places, reader } = await bus.read(address);
    const publishers = bus.publishers();
    for (const code of [1, 2, 3]) await push(publishers, address, [code]);
    await soon(() => expect(codes).toHaveLength(3));
    const { streams } = await bus.manager();
    const first = async () => (await streams.info(commandNames(address, 1).stream)).state.first_seq;
    reader.trim(places[0] as (typeof places)[0]);
    reader.trim(places[2] as (typeof places)[0]);
    await soon(async () => expect(await first()).toBe(3));
    publishers.close();
  });

  it('are read on where a second one was made at the same moment, which servers do not reject', async () => {
    const [one, other] = [await bus.manager(), await jetstreamManager(bus.reader.appends)];
    const makeTwo = async () => {
      const address = bus.newAddress();
      const { subject } = commandNames(address, 1);
      const add = ({ streams }: typeof one, incarnation: number) =>
        streams.add({ name: commandNames(address, incarnation).stream, subjects: [subject], num_replicas: 1 });
      const made = await Promise.allSettled([add(one, 1), add(other, 2)]);
      return made.every(({ status }) => status === 'fulfilled') ? address : undefined;
    };
    let address = await makeTwo();
    for (let tries = 0; tries < 100 && !address; tries++) address = await makeTwo();
    if (!address) throw new Error('Never were there two');
    const names = [1, 2].map((incarnation) => commandNames(address, incarnation).stream);
    const publishers = bus.publishers();
    await push(publishers, address, [1]);
    const first = await bus.read(address);
    await soon(() => expect(first.codes).toEqual([1]));
    first.reader.close();
    await push(publishers, address, [2]);
    const again = await bus.read(address, first.places.at(-1));
    await soon(() => expect(again.codes).toEqual([2]));
    const [read = ''] = again.warnings.map((warning) => warning.split(' ')[0]);
    const unread = names.find((name) => name !== read);
    expect(again.warnings).toEqual([
      `${read} is read, and ${unread} takes the same commands and is not: delete ${unread}, or it grows for ever`,
    ]);
    expect(first.warnings).toEqual(again.warnings);
    publishers.close();
  });

  it('of another kind are an alarm', async () => {
    const address = bus.newAddress();
    const { stream: name, subject } = commandNames(address, 1);
    const { streams } = await bus.manager();
    await streams.add({ name, subjects: [subject], storage: StorageType.Memory });
    await expect(bus.read(address)).rejects.toThrow(CommandStreamUnfit);
  });

  it('keep what they acknowledged when the server is killed, and are read on by themselves', async () => {
    const address = bus.newAddress();
    const { codes } = await bus.read(address);
    const publishers = bus.publishers();
    await push(publishers, address, [1, 2]);
    await soon(() => expect(codes).toEqual([1, 2]));
    await bus.server.end('SIGKILL');
    // Nobody has it, or nobody knows: it is not sent again in any case.
    const [result] = await push(publishers, address, [3]);
    expect(['unreachable', 'unknown']).toContain(result?.kind);
    await bus.server.start();
    await soon(async () => expect(await push(publishers, address, [4])).toEqual([{ kind: 'stored' }]));
    await soon(() => expect(codes).toEqual([1, 2, 4]));
    publishers.close();
  });
});
