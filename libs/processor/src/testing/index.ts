/** What tests of areas run them on: a simulated engine with a seed. */

export { difference } from './compare-states.ts';
export { forEachSeed } from './seeds.ts';
export type { MachineOptions } from './simulated-machine.ts';
export { SimulatedMachine } from './simulated-machine.ts';
export type { SimulationOptions } from './simulation.ts';
export { Simulation } from './simulation.ts';
export type { SteppedOptions } from './stepped-processors.ts';
export { SteppedProcessors } from './stepped-processors.ts';
