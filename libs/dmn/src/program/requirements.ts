import { normalName } from '@millrace/feel/embed';
import type { Reference } from '../model/drg-model.ts';
import type { Binding } from './bindings.ts';
import { namesOf } from './input-program.ts';
import type { Program } from './program.ts';

/** The required decisions as bindings. */
export function decisionBindings(program: Program, element: object, references: readonly Reference[]): Binding[] {
  return references.flatMap((reference) => {
    const decision = program.homeOf(reference)?.decisions.get(reference.id);
    if (decision === undefined) return missing(program, element, 'decision', reference);
    return { names: namesOf(decision.decision), prefix: prefixOf(program, reference), value: decision.value };
  });
}

/** The required inputs as bindings. */
export function inputBindings(program: Program, element: object, references: readonly Reference[]): Binding[] {
  return references.flatMap((reference) => {
    const input = program.homeOf(reference)?.inputs.get(reference.id);
    if (input === undefined) return missing(program, element, 'input data', reference);
    return { names: input.names, prefix: prefixOf(program, reference), value: (session) => input.value(session) };
  });
}

/** The required knowledge models and services as bindings: functions. */
export function knowledgeBindings(program: Program, element: object, references: readonly Reference[]): Binding[] {
  return references.flatMap((reference) => {
    const home = program.homeOf(reference);
    const prefix = prefixOf(program, reference);
    const knowledge = home?.knowledge.get(reference.id);
    if (knowledge !== undefined) return { names: namesOf(knowledge.knowledge), prefix, value: knowledge.value };
    const service = home?.services.get(reference.id);
    if (service !== undefined) return { names: namesOf(service.service), prefix, value: service.value };
    return missing(program, element, 'knowledge', reference);
  });
}

function prefixOf(program: Program, reference: Reference): string {
  return normalName(program.prefixOf(reference));
}

function missing(program: Program, element: object, what: string, { id }: Reference): [] {
  program.report(element, `The required ${what} '${id}' does not exist`);
  return [];
}
