import { type EntityName, entities, type FoundRow } from '@millrace/history';

/** An item as it is answered, in the shape of Camunda's REST API. */
export type Item = Readonly<Record<string, unknown>>;

/** The row as an item: times are written out, and what is kept as JSON text is an object. */
export function itemOf(entity: EntityName, row: FoundRow): Item {
  const { fields } = entities[entity];
  const members = Object.entries(row).map(([name, value]) => {
    const kind = fields[name]?.type.kind;
    if (typeof value === 'number' && kind === 'time') return [name, new Date(value).toISOString()];
    return [name, typeof value === 'string' && kind === 'json' ? JSON.parse(value) : value];
  });
  const item = Object.fromEntries(members) as Item;
  return shapes[entity]?.(item) ?? item;
}

/** Where an item is not just its fields. */
const shapes: Partial<Record<EntityName, (item: Item) => Item>> = {
  /** Why an instance takes nothing but a cancel any more is our own, and shown of such only. */
  processInstance({ banned, ...item }) {
    return banned === null ? item : { ...item, banned };
  },
  decisionInstanceDetails({ inputs, rules, ...item }) {
    return {
      ...item,
      evaluatedInputs: (inputs as readonly Evaluated[]).map(({ id, name, value }) => ({
        ...{ inputId: id, inputName: name, inputValue: value },
      })),
      matchedRules: (rules as readonly Matched[]).map(({ id, index, outputs }) => ({
        ruleId: id,
        ruleIndex: index,
        evaluatedOutputs: outputs.map((output) => ({
          ...{ outputId: output.id, outputName: output.name, outputValue: output.value },
          ...{ ruleId: id, ruleIndex: index },
        })),
      })),
    };
  },
};

interface Evaluated {
  readonly id: string;
  readonly name: string;
  readonly value: string;
}

interface Matched {
  readonly id: string;
  readonly index: number;
  readonly outputs: readonly Evaluated[];
}
