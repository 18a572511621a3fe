import type { Security } from './security.ts';

/** Addresses that only this machine reaches. */
const OWN = /^(127\.|localhost$|::1$)/;

/** Warns when others than this machine reach a port and need no login. */
export function warnOfOpenPorts(
  hosts: Readonly<Record<string, string>>,
  { tls, login }: Security,
  warn: (message: string) => void,
): void {
  if (login || tls?.current.clientCa !== undefined) return;
  const open = Object.entries(hosts).filter(([, host]) => !OWN.test(host));
  if (open.length === 0) return;
  const options = open.map(([option, host]) => `${option} ${host}`).join(', ');
  warn(`Callers need no login, and other machines reach ${options}: see docs/guides/security.md`);
}
