import type { DrgModel } from '../model/drg-model.ts';
import type { Expression } from '../model/expression.ts';
import type { ItemDefinition } from '../model/item-definition.ts';

/** Every name that can stand after a dot or inside of a filter: components, entries, columns, elements of imports. */
export function* propertyNamesOf(model: DrgModel): Iterable<string> {
  for (const type of model.types) yield* componentNames(type);
  for (const { logic } of [...model.decisions, ...model.knowledge]) {
    if (logic !== undefined) yield* namesIn(logic);
  }
  for (const { model: imported } of model.imports) {
    yield* propertyNamesOf(imported);
    const { inputs, decisions, knowledge, services } = imported;
    for (const { variable } of [...inputs, ...decisions, ...knowledge, ...services]) yield variable.name;
  }
  for (const { outputs } of model.services) {
    for (const { id } of outputs) {
      const decision = model.decisions.find((one) => one.id === id);
      if (decision !== undefined) yield decision.variable.name;
    }
  }
}

function* componentNames({ components }: ItemDefinition): Iterable<string> {
  for (const component of components ?? []) {
    yield component.name;
    yield* componentNames(component);
  }
}

function* namesIn(expression: Expression): Iterable<string> {
  switch (expression.kind) {
    case 'table':
      for (const { name } of expression.outputs) yield name;
      return;
    case 'relation':
      for (const { name } of expression.columns) yield name;
      break;
    case 'context':
      for (const { variable } of expression.entries) if (variable !== undefined) yield variable.name;
      break;
  }
  for (const part of partsOf(expression)) yield* namesIn(part);
}

/** The expressions directly inside of another. */
function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'context':
      return expression.entries.map(({ value }) => value);
    case 'invocation':
      return expression.bindings.flatMap(({ value }) => value ?? []);
    case 'relation':
      return expression.rows.flat();
    case 'list':
      return expression.items;
    case 'function':
      return expression.body === undefined ? [] : [expression.body];
    case 'conditional':
      return [expression.condition, expression.whenTrue, expression.whenFalse];
    case 'filter':
      return [expression.list, expression.match];
    case 'for':
    case 'some':
    case 'every':
      return [expression.list, expression.body];
    default:
      return [];
  }
}
