import { expect, it } from 'vitest';
import type { Security } from './security.ts';
import { warnOfOpenPorts } from './warn-of-open-ports.ts';

const none: Security = { tls: undefined, login: undefined };
const login = { challenge: '', check: () => undefined };

function warningsOf(security: Security, hosts: Record<string, string>) {
  const warnings: string[] = [];
  warnOfOpenPorts(hosts, security, (line) => warnings.push(line));
  return warnings;
}

it('names the addresses that others reach', () => {
  expect(warningsOf(none, { '--host': '0.0.0.0', '--http-host': '::1', '--monitor-host': '10.1.2.3' })).toEqual([
    'Callers need no login, and other machines reach --host 0.0.0.0, --monitor-host 10.1.2.3: see docs/guides/security.md',
  ]);
});

it.each([
  [none, '127.0.0.1'],
  [none, 'localhost'],
  [{ ...none, login }, '0.0.0.0'],
  [{ ...none, tls: { current: { key: '', cert: '', clientCa: '' }, onChange: () => {} } }, '0.0.0.0'],
])('is quiet otherwise', (security, host) => {
  expect(warningsOf(security, { '--host': host })).toEqual([]);
});
