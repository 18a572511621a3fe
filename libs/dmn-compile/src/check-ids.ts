import type { DrgModel } from '@millrace/dmn';
import type { XmlElement } from '@millrace/xml';
import { attribute, type DmnFile } from './read/file.ts';

/** Checks that no id is used twice, and that every element has a name of its own. */
export function checkIds(file: DmnFile, model: DrgModel): void {
  checkUnique(file);
  const seen = new Set<string>();
  for (const element of [...model.inputs, ...model.decisions, ...model.knowledge, ...model.services]) {
    const source = file.sourceOf(element) ?? file.root;
    if (element.id === '') file.problems.add(source, 'An element must have an id or a name');
    else if (seen.has(element.id)) file.problems.add(source, `The id '${element.id}' is used more than once`);
    seen.add(element.id);
  }
}

function checkUnique(file: DmnFile): void {
  const seen = new Set<string>();
  const visit = (element: XmlElement): void => {
    const id = attribute(element, 'id');
    if (id !== undefined && element.namespace === file.root.namespace) {
      if (seen.has(id)) file.problems.add(element, `The id '${id}' is used more than once`);
      seen.add(id);
    }
    for (const child of element.children) visit(child);
  };
  visit(file.root);
}
