import { MemorySnapshotStore, manifestName, partName, writeSnapshot } from '@millrace/log/snapshots';
import { JetStreamLog, LogDamagedError, viewLog } from '@millrace/nats';
import { SnapshotRegister } from '@millrace/nats/bus';
import { MemberFolder } from '@millrace/processor';
import { stateHash } from '@millrace/processor/testing';
import { describe, expect, it } from 'vitest';
import { LogTrimming } from '../../src/log-trimming.ts';
import { LocalCheckpoint } from '../../src/recovery/local-checkpoint.ts';
import { NothingReadable } from '../../src/recovery/nothing-readable.ts';
import { emptyReplica, recover } from '../../src/recovery/recover.ts';
import { SnapshotMaker } from '../../src/snapshots/snapshot-maker.ts';
import { followerSource } from '../../src/snapshots/snapshot-source.ts';
import { Fate, storeOf } from './store-that-dies.ts';
import { area, binary, PROCESSOR, ToyLog, useToyLogs } from './toy.ts';

describe.skipIf(binary === undefined)('snapshots of a log', () => {
  const used = useToyLogs();

  /** A log, and members that come and go. */
  const begun = async () => {
    const { connections } = used;
    const address = used.newAddress();
    const toy = await ToyLog.open(connections, address);
    const { created } = toy.log;
    const store = new MemorySnapshotStore(4_096);
    const said: string[] = [];
    const reporter = { info: (text: string) => said.push(text), warn: (text: string) => said.push(text) };
    const options = { connections, address, area, number: PROCESSOR, mustExist: true, reporter, checkpoint: undefined };
    /** What is kept of a log and its snapshots, as a new member without a disk finds it. */
    const found = async (checkpoint?: LocalCheckpoint) => {
      const { replica } = await recover({ ...options, checkpoint, snapshots: { store } });
      const from = replica.position;
      const log = await JetStreamLog.open({ connections, address, replicas: 1, create: false });
      await replica.replay(log);
      await log.close();
      return { from, hash: stateHash(replica.state), state: replica.state };
    };
    /** A member makes a snapshot of the end of the log; its life ends at a step of it, if that is said. */
    const makeSnapshot = async (fate = new Fate()) => {
      const replica = emptyReplica(options);
      for (const bytes of toy.records) replica.follow({ position: replica.position + 1, bytes });
      const real = new SnapshotRegister(connections.appends, 1);
      const register = {
        verified: (...given: Parameters<typeof real.verified>) => fate.pass(() => real.verified(...given)),
        record: (...given: Parameters<typeof real.record>) => fate.pass(() => real.record(...given)),
      } as SnapshotRegister;
      const snapshots = { store: storeOf(store, fate), register, everyBytes: 1, inTurn: oneTurn };
      const source = () => followerSource(replica, created);
      const maker = new SnapshotMaker({ snapshots, address, reporter, source });
      maker.look();
      await maker.made();
      const trimming = new LogTrimming({
        ...{ snapshots, address, created, reporter, logBytes: () => replica.state.logBytes },
        trim: (through) => void fate.pass(async () => toy.log.trim(through)).catch(() => {}),
      });
      await trimming.trim().catch(() => {});
      return snapshots;
    };
    const cold = () => {
      const replica = emptyReplica(options);
      for (const bytes of toy.records) replica.follow({ position: replica.position + 1, bytes });
      return stateHash(replica.state);
    };
    const first = async () => (await viewLog(connections, address))?.first ?? 0;
    return { toy, address, store, said, options, found, makeSnapshot, cold, first };
  };

  const oneTurn = <T>(work: () => Promise<T>) => work();

  /** Two snapshots, at 200 and at 400, of a log of 500. */
  const twice = async () => {
    const made = await begun();
    for (let i = 0; i < 2; i++) {
      await made.toy.write(200);
      await made.makeSnapshot();
    }
    await made.toy.write(100);
    await made.toy.trimmed();
    const [older = '', newer = ''] = [
      ...new Set([...made.store.kept.keys()].map((name) => name.split('/')[2] ?? '')),
    ].sort();
    return { ...made, older, newer };
  };

  it('let a log be trimmed to the older of two, and a member without a disk begin with the newer', async () => {
    const { found, cold, first } = await twice();
    expect(await first()).toBe(201);
    const { from, hash } = await found();
    expect(from).toBe(400);
    expect(hash).toBe(cold());
  });

  it('are kept twice, however many are made', async () => {
    const { toy, store, makeSnapshot, found, cold, first } = await twice();
    for (let i = 0; i < 3; i++) {
      await toy.write(100);
      await makeSnapshot();
    }
    await toy.trimmed();
    expect(new Set([...store.kept.keys()].map((name) => name.split('/')[2])).size).toBe(2);
    expect(await first()).toBe(701);
    expect(await found()).toMatchObject({ from: 800, hash: cold() });
  });

  it('are not trimmed to with one alone, nor past a named reader', async () => {
    const { toy, makeSnapshot, first } = await begun();
    await toy.write(100);
    await makeSnapshot();
    await toy.trimmed();
    expect(await first()).toBe(1);
    const reader = await toy.log.reader('history');
    await reader.advance(30);
    await toy.write(100);
    await makeSnapshot();
    await toy.trimmed();
    expect(await first()).toBe(31);
    await reader.advance(150);
    await toy.write(100);
    await makeSnapshot();
    await toy.trimmed();
    expect(await first()).toBe(151);
  });

  it('of which the newer is broken: the one before it is taken', async () => {
    const { store, newer, found, cold, said } = await twice();
    const name = partName(`job/${store.kept.keys().next().value?.split('/')[1]}`, newer, 1);
    const bytes = store.kept.get(name) ?? new Uint8Array();
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect(await found()).toMatchObject({ from: 200, hash: cold() });
    expect(said.join()).toContain(`${newer}/00000001 is not as it was written`);
  });

  it('of which the newer is missing or half there: the one before it is taken', async () => {
    for (const [what, harm] of harms) {
      const { address, store, newer, found, cold } = await twice();
      harm(store, `job/${address.partition}`, newer);
      expect(await found(), what).toMatchObject({ from: 200, hash: cold() });
    }
  });

  it('of which none is readable, though the log was trimmed, are an alarm that says what to do', async () => {
    const { address, store, older, newer, found } = await twice();
    store.kept.delete(partName(`job/${address.partition}`, newer, 1));
    store.kept.delete(manifestName(`job/${address.partition}`, older));
    const failure = await found().catch((error) => error);
    expect(failure).toBeInstanceOf(NothingReadable);
    expect(failure.message).toMatch(
      /starts at 201, and no snapshot can be used: .*00000001 is missing; .*manifest is missing/,
    );
    expect(failure.message).toContain('Nothing is deleted and nothing is guessed');
    store.kept.clear();
    await expect(found()).rejects.toThrow('no snapshot was found');
  });

  it('that are broken do no harm where the log still has its first record', async () => {
    const { toy, store, makeSnapshot, found, cold } = await begun();
    await toy.write(100);
    await makeSnapshot();
    for (const bytes of store.kept.values()) bytes.fill(0);
    expect(await found()).toMatchObject({ from: 0, hash: cold() });
  });

  it('become the checkpoint of a member with a disk, which goes on from that the next time', async () => {
    const { toy, found, cold, store } = await twice();
    const folder = await MemberFolder.open(used.newFolder(), 1);
    const checkpoint = new LocalCheckpoint(folder, PROCESSOR);
    expect(await found(checkpoint)).toMatchObject({ from: 400, hash: cold() });
    store.kept.clear();
    expect(await found(checkpoint)).toMatchObject({ from: 400, hash: cold() });
    expect(toy.log.last).toBe(500);
  });

  it('take the place of a checkpoint that the log was trimmed behind', async () => {
    const made = await begun();
    const folder = await MemberFolder.open(used.newFolder(), 1);
    const checkpoint = new LocalCheckpoint(folder, PROCESSOR);
    await made.toy.write(100);
    await made.makeSnapshot();
    await made.found(checkpoint);
    for (let i = 0; i < 3; i++) {
      await made.toy.write(100);
      await made.makeSnapshot();
    }
    await made.toy.trimmed();
    expect(await made.first()).toBe(301);
    expect(await made.found(checkpoint)).toMatchObject({ from: 400, hash: made.cold() });
  });

  it('of more log than there is are an alarm: it was rolled back', async () => {
    const { store, found, newer, options, toy } = await twice();
    const folder = `job/${options.address.partition}`;
    const ahead = newer.replace(/^\d+/, String(9_999).padStart(16, '0'));
    const meta = { position: 9_999, created: toy.log.created, processor: PROCESSOR };
    await writeSnapshot(store, { folder, id: ahead, meta, chunks: [], between: async () => {} });
    const failure = await found().catch((error) => error);
    expect(failure).toBeInstanceOf(LogDamagedError);
    expect(failure.message).toContain('was rolled back to 500');
  });

  it('lose nothing, wherever whoever makes them is killed', async () => {
    const { toy, makeSnapshot, found, cold, first } = await begun();
    const whole = new Fate();
    const next = async (fate: Fate) => {
      await toy.write(100);
      await makeSnapshot(fate);
      await toy.trimmed();
    };
    await next(whole);
    expect(whole.count).toBeGreaterThan(10);
    // There are more steps from the second on: older ones are deleted, and the log is trimmed.
    let killed = 0;
    for (let steps = 0; killed === steps; steps++) {
      const fate = new Fate(steps);
      await next(fate);
      if (fate.isDead) killed++;
      const { hash, from } = await found();
      expect(hash, `killed at step ${steps}`).toBe(cold());
      expect(from).toBeGreaterThanOrEqual((await first()) - 1);
    }
    expect(killed).toBeGreaterThan(whole.count);
    await next(new Fate());
    await next(new Fate());
    expect(await first()).toBe(toy.log.last - 100 + 1);
  });
});

const harms: readonly [string, (store: MemorySnapshotStore, folder: string, id: string) => void][] = [
  ['no manifest', (store, folder, id) => store.kept.delete(manifestName(folder, id))],
  ['no first part', (store, folder, id) => store.kept.delete(partName(folder, id, 1))],
  [
    'no last part',
    (store, folder, id) =>
      store.kept.delete(
        [...store.kept.keys()]
          .filter((name) => name.startsWith(`${folder}/${id}/0`))
          .sort()
          .at(-1) ?? '',
      ),
  ],
  [
    'nothing of it',
    (store, folder, id) =>
      void [...store.kept.keys()]
        .filter((name) => name.startsWith(`${folder}/${id}/`))
        .map((name) => store.kept.delete(name)),
  ],
];
