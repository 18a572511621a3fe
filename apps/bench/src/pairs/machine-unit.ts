import { fork } from 'node:child_process';
import { once } from 'node:events';
import { type ClientHttp2Session, connect } from 'node:http2';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { cpuSecondsOf } from '../server.ts';

const SERVER = fileURLToPath(new URL('unit-server.ts', import.meta.url));
const BYTES = Buffer.alloc(512, 'x');
const IN_FLIGHT = 16;
const WARM_UP_MS = 1_000;

/**
 * The unit in which costs compare between machines, in milliseconds: the CPU of a server for a unary call of 0.5 KB on
 * bare `node:http2`.
 */
export async function machineUnit(seconds: number): Promise<number> {
  const server = fork(SERVER, { execArgv: ['--disable-warning=ExperimentalWarning'] });
  try {
    const [port] = (await once(server, 'message')) as [number];
    const session = connect(`http://127.0.0.1:${port}`);
    let calls = 0;
    let isOver = false;
    const lane = async () => {
      for (; !isOver; calls++) await call(session);
    };
    const lanes = Array.from({ length: IN_FLIGHT }, lane);
    await pause(WARM_UP_MS);
    const before = { calls, cpu: cpuSecondsOf(server.pid ?? 0) ?? Number.NaN };
    await pause(seconds * 1_000);
    const used = (cpuSecondsOf(server.pid ?? 0) ?? Number.NaN) - before.cpu;
    const unit = (used * 1_000) / (calls - before.calls);
    isOver = true;
    await Promise.all(lanes);
    session.close();
    return unit;
  } finally {
    server.disconnect();
    await once(server, 'exit');
  }
}

function call(session: ClientHttp2Session): Promise<void> {
  return new Promise((ended, failed) => {
    const stream = session.request({ ':method': 'POST', ':path': '/unit', 'content-type': 'application/grpc' });
    stream.on('error', failed);
    stream.on('close', ended);
    stream.resume().end(BYTES);
  });
}
