import { openSync, readFileSync, writeSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { MemorySnapshotStore } from '@millrace/log/snapshots';
import { LogDamagedError, LogMissingError } from '@millrace/nats';
import { MemberFolder, ReplicaCheckpointer } from '@millrace/processor';
import { stateHash } from '@millrace/processor/testing';
import { Streams } from '@millrace/testkit/nats/streams';
import { describe, expect, it } from 'vitest';
import { LocalCheckpoint } from '../../src/recovery/local-checkpoint.ts';
import { emptyReplica, recover } from '../../src/recovery/recover.ts';
import { area, binary, PROCESSOR, ToyLog, useToyLogs } from './toy.ts';

describe.skipIf(binary === undefined)('a member with a disk', () => {
  const used = useToyLogs();

  /** A log, and a checkpoint of so many batches of it. */
  const checkpointed = async (address: ReturnType<typeof used.newAddress>, count: number) => {
    const { connections } = used;
    const toy = await ToyLog.open(connections, address);
    const folder = await MemberFolder.open(used.newFolder(), 1);
    const checkpoint = new LocalCheckpoint(folder, PROCESSOR);
    const said: string[] = [];
    const reporter = { info: (text: string) => said.push(text), warn: (text: string) => said.push(text) };
    const snapshots = { store: new MemorySnapshotStore() };
    const shared = { connections, address, area, number: PROCESSOR, mustExist: true, reporter, snapshots };
    const options = { ...shared, checkpoint };
    await toy.write(count - toy.log.last);
    const { replica } = await recover(options);
    const { created } = toy.log;
    const observer = { checkpointed: () => {} };
    const clock = { monotonic: () => 0 };
    const checkpoints = new ReplicaCheckpointer({ replica, file: checkpoint.file, created, clock, observer, reporter });
    await replica.replay(toy.log);
    checkpoints.write();
    said.length = 0;
    return { toy, options, shared, folder, checkpoint, said };
  };

  /** A log of 100 batches, and a checkpoint of the first 60 of them. */
  const begun = async () => {
    const made = await checkpointed(used.newAddress(), 60);
    await made.toy.write(40);
    return made;
  };

  it('reads the rest of the log only, and comes to what a replay of all of it gives', async () => {
    const { toy, options, said } = await begun();
    const { replica, created } = await recover(options);
    expect(replica.position).toBe(60);
    expect(created).toBe(toy.log.created);
    expect(said.join()).toContain('read from its checkpoint of 60 on');
    const cold = emptyReplica(options);
    await Promise.all([replica, cold].map((each) => each.replay(toy.log)));
    expect(replica.state.taken.size).toBe(100);
    expect(stateHash(replica.state)).toBe(stateHash(cold.state));
    expect(replica.state.logBytes).toBe(cold.state.logBytes);
  });

  it('makes a damaged checkpoint anew', async () => {
    const { options, folder, checkpoint, said } = await begun();
    checkpoint.file.move();
    checkpoint.close();
    const path = folder.pathOf(PROCESSOR);
    const at = readFileSync(path).indexOf('{"number":17}');
    expect(at).toBeGreaterThan(0);
    writeSync(openSync(path, 'r+'), '{"number":18}', at);
    const { replica } = await recover(options);
    expect(replica.position).toBe(0);
    expect(said.join()).toContain('is damaged, and made anew');
    expect((await recover(options)).replica.position).toBe(0);
  });

  it('does not go on with another log of the same name', async () => {
    const { connections, server } = used;
    const { options, shared } = await begun();
    const streams = await Streams.of(server.url);
    await streams.delete(`log-job-${shared.address.partition}`);
    await streams.close();
    await expect(recover(options)).rejects.toThrow(LogMissingError);
    await (await ToyLog.open(connections, shared.address)).write(70);
    await expect(recover(options)).rejects.toThrow(LogDamagedError);
    await expect(recover(options)).rejects.toThrow('choose another folder with --data');
  });

  it('does not go on with a log that was rolled back behind its checkpoint, whatever was written since', async () => {
    const { connections, server } = used;
    const address = used.newAddress();
    const toy = await ToyLog.open(connections, address);
    await toy.write(50);
    await toy.log.close();
    await server.end('SIGTERM');
    await cp(server.storeFolder, `${server.storeFolder}.old`, { recursive: true });
    await server.start();
    const { options } = await checkpointed(address, 60);
    await server.end('SIGKILL');
    await rm(server.storeFolder, { recursive: true });
    await rename(`${server.storeFolder}.old`, server.storeFolder);
    await server.start();
    await expect(recover(options)).rejects.toThrow('was rolled back to 50');
    await (await ToyLog.open(connections, address)).write(20, { epoch: 2 });
    await expect(recover(options)).rejects.toThrow('holds another record');
  });
});
