import type { Binding } from '@millrace/bpmn-model';
import { requiredAttribute } from '../extensions.ts';
import type { Element } from '../moddle/element.ts';
import type { Problems } from '../problems.ts';

/** An extension element that names another definition. */
interface Bound extends Element {
  readonly bindingType?: string;
  readonly versionTag?: string;
}

const TYPES: readonly string[] = ['latest', 'deployment', 'versionTag'] satisfies Binding['type'][];

/** Which version of the definition is meant. */
export function bindingOf(element: Bound, problems: Problems): Binding {
  const { bindingType: type = 'latest' } = element;
  if (type === 'versionTag') {
    return { type, versionTag: requiredAttribute<'versionTag'>(element, 'versionTag', problems) };
  }
  if (!TYPES.includes(type)) {
    problems.add(element, `Attribute 'bindingType' must be one of: ${TYPES.join(', ')}`);
  }
  return { type: type === 'deployment' ? type : 'latest' };
}
