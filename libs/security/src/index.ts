/** Who may call: certificates of the ports, and logins. */
export { securityOptions } from './options.ts';
export type { Security } from './security.ts';
export { openSecurity } from './security.ts';
export { warnOfOpenPorts } from './warn-of-open-ports.ts';
