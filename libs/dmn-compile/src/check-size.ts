import type { DrgModel } from '@millrace/dmn';
import type { DmnFile } from './read/file.ts';

/** Expressions and cells of one decision or knowledge model: the engine compiles them in one go. */
const MOST_TEXTS = 20_000;

/** Checks that no decision has more in it than can be compiled at once. */
export function checkSize(file: DmnFile, model: DrgModel): void {
  for (const element of [...model.decisions, ...model.knowledge]) {
    const count = textsIn(element.logic);
    if (count <= MOST_TEXTS) continue;
    const source = file.sourceOf(element) ?? file.root;
    file.problems.add(source, `Must have at most ${MOST_TEXTS} expressions and cells, but has ${count}`);
  }
}

function textsIn(part: unknown): number {
  if (typeof part !== 'object' || part === null) return 0;
  const own = 'text' in part ? 1 : 0;
  return Object.values(part).reduce((sum: number, inner) => sum + textsIn(inner), own);
}
