/** What the command says to wrong options, to `--help`, and when a port is taken. */
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { runToEnd } from './support/engine-process.ts';

describe('the millrace command', () => {
  it.each([
    [['--partitions', '0'], /^Expected --partitions to be a whole number from 1 to 8191, but it was '0'\n$/],
    [['--partitions', 'many'], /^Expected --partitions to be a whole number .*, but it was 'many'\n$/],
    [['--min-free-disk-mb', '-1'], /^.*--min-free-disk-mb.*\n$/],
    [['--data', ''], /^Expected --data to be a text that is not empty, but it was ''\n$/],
    [['--mount', 'apart'], /^Expected --mount to be one of joined, split, but it was 'apart'\n$/],
    [['--dta', 'x'], /^Unknown option '--dta'\. --help lists what there is\.\n$/],
    [['here'], /^.*--help lists what there is\.\n$/],
  ])('ends with code 2 and one line: %j', async (args, text) => {
    const { code, stdout, stderr } = await runToEnd({ args });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(text);
  });

  it('takes its options from the environment too, and names them there', async () => {
    const { code, stderr } = await runToEnd({ env: { MILLRACE_PARTITIONS: 'x' } });
    expect(code).toBe(2);
    expect(stderr).toBe("Expected MILLRACE_PARTITIONS to be a whole number from 1 to 8191, but it was 'x'\n");
  });

  it('says its version', async () => {
    const { code, stdout, stderr } = await runToEnd({ args: ['--version'] });
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: `Millrace ${manifest.version}\n`, stderr: '' });
  });

  it('explains itself', async () => {
    const { code, stdout, stderr } = await runToEnd({ args: ['--help'] });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: npm start -- \[options\]/);
    for (const option of ['--port 26500', '--data ./data', '--partitions 1', '--in-memory', '--monitor-port 9600']) {
      expect(stdout).toContain(option);
    }
  });

  it.each(['port', 'monitor-port'])('says in one line that a port is in use: --%s', async (option) => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    const { code, stdout, stderr } = await runToEnd({ args: ['--in-memory', `--${option}`, String(port)] });
    server.close();
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(`Port ${port} of 127.0.0.1 cannot be opened: it is in use. Choose another with --${option}\n`);
  });
});
