import { expect, it } from 'vitest';
import { openLogger } from './logger.ts';

function logged(format: 'text' | 'json') {
  const written: string[] = [];
  return { written, log: openLogger(format, (line) => written.push(line)) };
}

const error = new Error('no', { cause: 'the disk' });

it('writes text for people', () => {
  const { written, log } = logged('text');
  log.info('hello');
  log.warn('a jump');
  log.error('CompleteJob failed', { failureId: '9-1-4', traceId: undefined, error });
  expect(written).toEqual([
    'hello',
    'warning: a jump',
    expect.stringContaining('error: CompleteJob failed (failureId 9-1-4) Error: no\n'),
  ]);
  expect(written[2]).toMatch(/caused by the disk$/);
});

it('writes a JSON object a line for programs', () => {
  const { written, log } = logged('json');
  log.info('two\nlines');
  log.error('CompleteJob failed', { failureId: '9-1-4', traceId: 'ab', error });
  log.error('and so on', { traceId: undefined });
  expect(written.filter((line) => line.includes('\n'))).toEqual([]);
  const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  expect(written.map((line) => JSON.parse(line))).toEqual([
    { time, level: 'info', message: 'two\nlines' },
    {
      ...{ time, level: 'error', message: 'CompleteJob failed', failureId: '9-1-4', traceId: 'ab' },
      error: expect.stringMatching(/^Error: no\n[\s\S]*caused by the disk$/),
    },
    { time, level: 'error', message: 'and so on' },
  ]);
});
