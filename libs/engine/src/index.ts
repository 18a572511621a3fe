/** All areas of Millrace in one process. */
export { areas, contracts } from './areas.ts';
export type { EngineOptions } from './engine.ts';
export { startEngine } from './engine.ts';
export type { RunningEngine } from './in-process/running-engine.ts';
