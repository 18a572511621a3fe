import type { DrgModel } from './model/drg-model.ts';
import { Program } from './program/program.ts';

/** What is wrong with a part of a model. */
export interface Problem {
  /** The expression, type or element, as it stands in the model. */
  readonly part: object;
  readonly message: string;
}

/** Compiles a model and gives what cannot be: texts that are no FEEL, types and elements that do not exist. */
export function checkModel(model: DrgModel): readonly Problem[] {
  const problems: Problem[] = [];
  new Program(model, (part, message) => problems.push({ part, message })).compile();
  return problems;
}
