import type { Expression, FunctionDefinition } from './expression.ts';
import type { ItemDefinition } from './item-definition.ts';

/**
 * A DMN file that was checked: plain data, which is logged, distributed and evaluated. The files that it imports are
 * inside, so that a version of it always decides the same.
 */
export interface DrgModel {
  readonly formatVersion: 1;
  readonly id: string;
  readonly name: string;
  readonly namespace: string;
  readonly types: readonly ItemDefinition[];
  readonly inputs: readonly InputData[];
  readonly decisions: readonly Decision[];
  readonly knowledge: readonly KnowledgeModel[];
  readonly services: readonly DecisionService[];
  readonly imports: readonly DrgImport[];
}

/** Another file, whose elements and types are known by `name`; by their own names if it is empty. */
export interface DrgImport {
  readonly name: string;
  readonly model: DrgModel;
}

/** An element of this file, or of one that it imports. */
export interface Reference {
  readonly id: string;
  /** Index of the import. */
  readonly import?: number;
}

/** A name for a value, and maybe its type. */
export interface InformationItem {
  readonly name: string;
  readonly typeRef?: string;
}

export interface InputData {
  readonly id: string;
  readonly name: string;
  readonly variable: InformationItem;
}

export interface Decision {
  readonly id: string;
  readonly name: string;
  /** What a `versionTag` binding finds it by. */
  readonly versionTag?: string;
  readonly variable: InformationItem;
  readonly requiredDecisions: readonly Reference[];
  readonly requiredInputs: readonly Reference[];
  readonly requiredKnowledge: readonly Reference[];
  readonly logic?: Expression;
}

/** A business knowledge model: a function that decisions and others of its kind can call. */
export interface KnowledgeModel {
  readonly id: string;
  readonly name: string;
  readonly variable: InformationItem;
  readonly requiredKnowledge: readonly Reference[];
  readonly logic?: FunctionDefinition;
}

/** Some decisions as a function of what they require from outside. */
export interface DecisionService {
  readonly id: string;
  readonly name: string;
  readonly variable: InformationItem;
  readonly outputs: readonly Reference[];
  readonly encapsulated: readonly Reference[];
  readonly inputDecisions: readonly Reference[];
  readonly inputData: readonly Reference[];
}
