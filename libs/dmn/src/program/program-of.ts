import type { DrgModel } from '../model/drg-model.ts';
import { Program } from './program.ts';

const programs = new WeakMap<DrgModel, Program>();

/** The program of a model; compiled when it is first asked for, as long as the model lives. */
export function programOf(model: DrgModel): Program {
  const known = programs.get(model);
  if (known !== undefined) return known;
  // A model has passed the gate: what would be reported now cannot be helped, and gives null.
  const program = new Program(model, () => undefined);
  programs.set(model, program);
  return program;
}
