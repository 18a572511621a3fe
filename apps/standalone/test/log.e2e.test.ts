import { chain } from '@millrace/testkit/chain';
import { expect, it } from 'vitest';
import { runToEnd } from './support/engine-process.ts';
import { withFolder } from './support/temporary-folder.ts';
import { withEngine } from './support/with-engine.ts';

async function logOf(data: string, ...args: string[]): Promise<string[]> {
  const { code, stdout, stderr } = await runToEnd({ command: ['log', '--data', data, ...args] });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout.trimEnd().split('\n');
}

const names = (lines: readonly string[]) => lines.map((line) => line.split(' ').slice(2, 3).join(' '));

it('prints the log of a running engine, and what it says about one instance', () =>
  withFolder(async (data) => {
    await withEngine({ args: ['--data', data] }, async ({ client }) => {
      await client.deploy('one.bpmn', chain('one', 'pay', 1));
      const instance = await client.create('one', '{"total":12.50}');
      await client.create('one', '{"total":99}');
      const all = await logOf(data);
      expect(all[0]).toMatch(/^\d+ \d{4}-\d\d-\d\dT[\d:.]+Z \S+/);
      expect(names(all).filter((name) => name === 'instance.InstanceCreated')).toHaveLength(2);
      expect(names(all)).toContain('deployment.DefinitionCreated');

      const one = await logOf(data, '--instance', instance);
      expect(names(one).filter((name) => name === 'instance.InstanceCreated')).toHaveLength(1);
      expect(names(one)).toContain('job.JobCreated');
      expect(one.some((line) => line.includes('total=12.50'))).toBe(true);
      expect(one.some((line) => line.includes('total=99'))).toBe(false);
    });
  }));

it.each([
  [['--instance', 'x'], /^Expected --instance to be the key of a process instance, but it was 'x'\n$/],
  [['--data', '/nowhere'], /^Expected a log of partition 1 at \/nowhere\/log-15, but there is none\n$/],
  [['--area', 'jobs'], /^Expected --area to be one of /],
])('says what it expected: %j', async (args, text) => {
  const { code, stderr } = await runToEnd({ command: ['log', ...args] });
  expect(stderr).toMatch(text);
  expect(code).not.toBe(0);
});
