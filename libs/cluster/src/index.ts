/** One area as a service over NATS: its processors, who leads them, and the process around it. */
export { runService } from './run-service.ts';
export type { Service } from './service.ts';
export { startService } from './service.ts';
export { serviceOptions } from './service-options.ts';
