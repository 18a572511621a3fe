import { describe, expect, it } from 'vitest';
import { helpText, readConfig } from './config.ts';
import { oneOf, onOff, text, wholeNumber } from './option.ts';

const options = {
  port: wholeNumber(26_500, { from: 0, to: 65_535 }, 'The port'),
  longPollMs: wholeNumber(10_000, { from: 1, to: 1_000_000 }, 'How long to wait, in milliseconds'),
  host: text('127.0.0.1', 'The address'),
  mount: oneOf(['joined', 'split'], 'joined', 'How'),
  inMemory: onOff('Keep nothing'),
};

const read = (args: string[], environment: Record<string, string> = {}) => readConfig(options, args, environment);

describe('a configuration', () => {
  it('has its defaults', () => {
    expect(read([])).toEqual({
      kind: 'config',
      config: { port: 26_500, longPollMs: 10_000, host: '127.0.0.1', mount: 'joined', inMemory: false },
    });
  });

  it('takes the command line before the environment', () => {
    const environment = { MILLRACE_PORT: '1', MILLRACE_LONG_POLL_MS: '2', MILLRACE_IN_MEMORY: 'true' };
    expect(read(['--port', '3'], environment)).toMatchObject({ config: { port: 3, longPollMs: 2, inMemory: true } });
    expect(read(['--in-memory'])).toMatchObject({ config: { inMemory: true } });
  });

  it.each([
    [['--port', 'x'], {}, "Expected --port to be a whole number from 0 to 65535, but it was 'x'"],
    [['--port', '65536'], {}, "Expected --port to be a whole number from 0 to 65535, but it was '65536'"],
    [[], { MILLRACE_PORT: '-1' }, "Expected MILLRACE_PORT to be a whole number from 0 to 65535, but it was '-1'"],
    [['--mount', 'x'], {}, "Expected --mount to be one of joined, split, but it was 'x'"],
    [['--host', ''], {}, "Expected --host to be a text that is not empty, but it was ''"],
    [['--port', '-1'], {}, "Option '--port' argument is ambiguous. --help lists what there is."],
    [['--prot', '1'], {}, "Unknown option '--prot'. --help lists what there is."],
  ])('says in one line what is wrong: %j %j', (args, environment, expected) => {
    expect(read(args, environment)).toEqual({ kind: 'wrong', text: expected });
  });

  it('says its version, whatever else is given', () => {
    expect(read(['--version', '--port', '1'])).toEqual({
      kind: 'version',
      text: expect.stringMatching(/^Millrace \d+\.\d+\.\d+$/),
    });
  });

  it('explains itself', () => {
    expect(read(['--help'])).toEqual({ kind: 'help', text: helpText(options) });
    expect(helpText(options)).toContain(
      '--long-poll-ms 10000  How long to wait, in milliseconds (MILLRACE_LONG_POLL_MS)',
    );
  });
});
