/** Runs the contract suite against the server whose address is given: for runtimes that have no vitest. */
import process from 'node:process';
import { logContract } from '@millrace/log/testing';
import { connect } from '../src/connect.ts';
import { JetStreamLog } from '../src/jetstream-log.ts';

const connections = await connect({ servers: [process.argv[2] ?? ''], name: 'contract' });
for (const [index, { name, run }] of logContract.entries()) {
  const address = { area: 'instance', partition: index + 1 } as const;
  const log = await JetStreamLog.open({ connections, address, replicas: 1, create: true });
  await run(log);
  await log.close();
  console.log(name);
}
await connections.close();
