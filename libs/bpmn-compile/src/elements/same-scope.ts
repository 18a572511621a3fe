import type { BoundaryDefinition, EventSubProcessStartDefinition } from '@millrace/bpmn-model';
import type { Element } from '../moddle/element.ts';
import type { Problems } from '../problems.ts';

/** What can be caught at the edge of an activity, or start an event sub-process. */
type Definition = BoundaryDefinition | EventSubProcessStartDefinition;

/** What two events that are waited for by the same must not have in common, and the text if they do; undefined: nothing. */
const distinct: {
  readonly [Type in Definition['type']]: (
    event: Extract<Definition, { readonly type: Type }>,
  ) => readonly [name: string, text: string] | undefined;
} = {
  error: ({ errorCode }) => [errorCode ?? '', sameCodeText('error', errorCode)],
  escalation: ({ escalationCode }) => [escalationCode ?? '', sameCodeText('escalation', escalationCode)],
  compensation: () => undefined,
  timer: () => undefined,
  conditional: () => undefined,
  signal: ({ name }) => [name, `Multiple signal event definitions with the same name '${name}' are not allowed.`],
  message: ({ name }) => [name, `Multiple message event definitions with the same name '${name}' are not allowed.`],
};

/** The events of elements that wait for them, of which no two of one element may be the same. */
export class DistinctEvents {
  readonly #seen = new Map<Element, Set<string>>();

  /** Adds an event of an element, which has a problem if it has such an event already. */
  add(element: Element, event: Definition, problems: Problems): void {
    const rule = distinct[event.type](event as never);
    if (rule === undefined) return;
    const [name, text] = rule;
    const names = this.#seen.get(element) ?? new Set();
    this.#seen.set(element, names);
    if (names.has(`${event.type}/${name}`)) problems.add(element, text);
    names.add(`${event.type}/${name}`);
  }

  /** Whether an element waits for a message of this name. */
  hasMessage(element: Element, name: string): boolean {
    return this.#seen.get(element)?.has(`message/${name}`) ?? false;
  }
}

function sameCodeText(what: 'error' | 'escalation', code: string | undefined): string {
  return code === undefined
    ? `The same scope can not contain more than one ${what} catch event without ${what} code. An ${what} catch event without ${what} code catches all ${what}s.`
    : `Multiple ${what} catch events with the same ${what} code '${code}' are not supported on the same scope.`;
}
