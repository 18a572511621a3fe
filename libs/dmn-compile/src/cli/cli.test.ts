import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const XML = `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="drg" name="DRG" namespace="urn:t">
  <decision id="fee" name="Fee"><decisionTable hitPolicy="FIRST">
    <input><inputExpression><text>amount</text></inputExpression></input><output name="fee"/>
    <rule id="small"><inputEntry><text>&lt; 100</text></inputEntry><outputEntry><text>5</text></outputEntry></rule>
    <rule id="big"><inputEntry><text>-</text></inputEntry><outputEntry><text>amount * 0.1</text></outputEntry></rule>
  </decisionTable></decision>
</definitions>`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dmn-'));
  writeFileSync(join(folder, 'fee.dmn'), XML);
  writeFileSync(join(folder, 'bad.dmn'), '<a/>');
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: readonly string[]): { readonly status: number | null; readonly text: string } {
  const cli = fileURLToPath(new URL('../cli.ts', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', cwd: folder });
  return { status, text: stdout + stderr };
}

test('shows which rules matched', () => {
  expect(run('fee.dmn', '--decision', 'fee', '--context', '{"amount": 250}')).toEqual({
    status: 0,
    text: 'Fee (fee): 25\n  amount = 250\n  rule 2 (big): fee = 25\n= 25\n',
  });
  expect(run('fee.dmn', '--decision', 'fee', '--context', '{"amount": 250}', '--json').text).toBe('25\n');
});

test('lists the decisions', () => {
  expect(run('fee.dmn').text).toBe('fee\tFee\n');
});

test('says what is wrong', () => {
  expect(run('fee.dmn', '--decision', 'fe')).toEqual({
    status: 1,
    text: "Failed: Expected to evaluate decision 'fe', but no decision found for id 'fe'\n",
  });
  expect(run('bad.dmn')).toMatchObject({ status: 1, text: expect.stringContaining('no version of DMN') });
  expect(run('fee.dmn', '--decision', 'fee', '--context', '1').text).toContain(
    'Expected the context to be a JSON object',
  );
});
