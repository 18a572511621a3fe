import { describe, expect, it } from 'vitest';
import { commandNames, commandSubject, incarnationOf, logNames } from './subjects.ts';

const address = { area: 'job', partition: 12 } as const;

describe('subjects and streams', () => {
  it('of a log are one each, for good', () => {
    expect(logNames(address)).toEqual({ stream: 'log-job-12', subject: 'log.job.12' });
  });

  it('of commands keep the subject, and change the stream with its incarnation', () => {
    expect(commandNames(address, 1)).toEqual({ stream: 'cmd-job-12-1', subject: 'cmd.job.12' });
    expect(commandNames(address, 2)).toEqual({ stream: 'cmd-job-12-2', subject: commandSubject(address) });
  });

  it('give the incarnation back, and that of no other stream', () => {
    expect(incarnationOf('cmd-job-12-34', address)).toBe(34);
    for (const other of [
      'cmd-job-1-34',
      'cmd-job-12-',
      'cmd-job-12-0',
      'cmd-job-12-1x',
      'cmd-job-12-1-1',
      'log-job-12',
    ]) {
      expect(incarnationOf(other, address)).toBeUndefined();
    }
  });
});
