import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { evaluateRequest } from './evaluate.ts';

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));

function command(args: readonly string[], input = ''): { readonly code: number | null; readonly out: string } {
  const { status, stdout } = spawnSync(process.execPath, [CLI, ...args], { input, encoding: 'utf8' });
  return { code: status, out: stdout };
}

describe('the command', () => {
  test('prints the value', () => {
    expect(command(['1 + x', '--context', '{"x": 2}'])).toEqual({ code: 0, out: '3\n' });
  });

  test('prints warnings', () => {
    expect(command(['1 + x']).out).toBe(
      "null\n[NO_VARIABLE_FOUND] No variable found with name 'x'\n[INVALID_TYPE] Can't add 'null' to '1'\n",
    );
  });

  test('fails on what is no FEEL', () => {
    const { code, out } = command(['1 +']);
    expect(code).toBe(1);
    expect(out).toContain("failed to parse expression '1 +'");
  });

  test('evaluates unary tests', () => {
    expect(command(['> 3', '--unary', '--input', '5']).out).toBe('true\n');
  });

  test('answers line by line', () => {
    const lines = [
      '{"expr": "1 + x", "vars": "{x: 2}"}',
      '',
      '{"expr": "1 +"}',
      'nonsense',
      '{"expr": 1}',
      '{"expr": "x", "vars": "1"}',
    ];
    const answers = command(['--lines'], lines.join('\n')).out.trimEnd().split('\n');
    expect(answers).toHaveLength(5);
    expect(answers[0]).toBe('{"value":"3"}');
    for (const answer of answers.slice(1)) expect(Object.keys(JSON.parse(answer) as object)).toEqual(['error']);
  });

  test('asks when nothing is given', () => {
    const { code, out } = command([], '1 + 1\n\n2 *\n');
    expect(code).toBe(0);
    expect(out).toContain('feel> 2\n');
    expect(out).toContain('failed to parse');
  });

  test('shows how it is used', () => {
    expect(command(['--help']).out).toContain('Usage: feel');
    expect(command(['--nonsense']).code).toBe(2);
  });
});

describe('a request', () => {
  test('takes variables as FEEL or JSON', () => {
    expect(evaluateRequest({ expr: 'd.year', vars: '{d: date("2024-02-29")}' }).value).toBe(2024);
    expect(evaluateRequest({ expr: 'a', vars: '{"a": "x\\/y"}' }).value).toBe('x/y');
    expect(evaluateRequest({ expr: '1', vars: '[]' }).failure).toContain('Expected a context');
    expect(evaluateRequest({ expr: '1', vars: '{a:' }).failure).toContain('failed to parse');
  });

  test('has a clock', () => {
    expect(evaluateRequest({ expr: 'now() instance of date and time' }).value).toBe(true);
    expect(evaluateRequest({ expr: 'uuid() != uuid()' }).value).toBe(true);
  });
});
