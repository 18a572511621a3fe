import type { DrgModel, Reference } from '@millrace/dmn';
import type { DmnFile } from './read/file.ts';

/** Checks that no decision requires itself, by way of others or not; gives whether that is so. */
export function checkRequirements(file: DmnFile, model: DrgModel): boolean {
  const open = new Set<string>();
  const done = new Set<string>();
  let sound = true;
  const visit = (id: string): void => {
    const decision = model.decisions.find((one) => one.id === id);
    if (decision === undefined || done.has(id)) return;
    open.add(id);
    for (const { id: required } of local(decision.requiredDecisions)) {
      if (open.has(required)) {
        file.problems.add(file.sourceOf(decision) ?? file.root, `The decision requires itself by way of '${required}'`);
        sound = false;
      } else {
        visit(required);
      }
    }
    open.delete(id);
    done.add(id);
  };
  for (const { id } of model.decisions) visit(id);
  return sound;
}

function local(references: readonly Reference[]): readonly Reference[] {
  return references.filter((reference) => reference.import === undefined);
}
