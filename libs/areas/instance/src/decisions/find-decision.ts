import type { ReadonlyTables } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';
import { type Decision, deployedGroup, taggedGroup } from '../tables.ts';

type Tables = ReadonlyTables<InstanceShape>;

/** A decision, with its key. */
export type FoundDecision = readonly [key: number, decision: Decision];

/** The decision with this key. */
export function decisionOfKey({ decisions }: Tables, key: number): FoundDecision | undefined {
  const decision = decisions.get(key);
  return decision && [key, decision];
}

/** The latest version of a decision. */
export function latestDecision({ decisions }: Tables, id: string): FoundDecision | undefined {
  return decisions.last('byId', id);
}

/** The version of a decision that came with a deployment. */
export function deployedDecision({ decisions }: Tables, id: string, deployment: number): FoundDecision | undefined {
  return decisions.last('byDeployment', deployedGroup(deployment, id));
}

/** The latest version of a decision that has a tag. */
export function taggedDecision({ decisions }: Tables, id: string, versionTag: string): FoundDecision | undefined {
  return decisions.last('byTag', taggedGroup(id, versionTag));
}
