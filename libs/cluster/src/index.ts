/** One area as a service over NATS: its processors, their leadership, and the process around them. */
export { runService } from './run-service.ts';
export type { Service } from './service.ts';
export { startService } from './service.ts';
export { serviceOptions } from './service-options.ts';
