import type { Element, ElementTypes } from '../../moddle/element.ts';
import type { Problems } from '../../problems.ts';

/** How one type of event definition is checked and compiled in one position. */
export interface DefinitionKind<Of, Definition> {
  /** @returns undefined if the definition is rejected; the reason is in `problems` */
  compile(definition: Of, event: Element, problems: Problems): Definition | undefined;
}

/** The event definitions that a position can have, by their type in bpmn-moddle. */
export type DefinitionTable<Definition> = {
  readonly [Type in Extract<keyof ElementTypes, `bpmn:${string}EventDefinition`>]?: DefinitionKind<
    ElementTypes[Type],
    Definition
  >;
};

/** The kind of a definition in a position; undefined if the position cannot have it. */
export function definitionKindOf<Definition>(
  table: DefinitionTable<Definition>,
  { $type }: Element,
): DefinitionKind<Element, Definition> | undefined {
  // The entry under a type takes definitions of that type: the table's own type says so.
  return (table as Readonly<Record<string, DefinitionKind<Element, Definition> | undefined>>)[$type];
}
