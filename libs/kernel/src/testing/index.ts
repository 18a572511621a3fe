/** Given/when/then for the rules of an area. */
export type { ScenarioOptions, ScenarioOutcome } from './scenario.ts';
export { Scenario } from './scenario.ts';
