import type { Aggregation, DecisionTable, HitPolicy, InputClause, OutputClause, Rule } from '@millrace/dmn';
import type { XmlElement } from '@millrace/xml';
import { attribute, type DmnFile, optional } from './file.ts';
import { readLiteral, readTests, typeRef } from './literal.ts';

const HIT_POLICIES: ReadonlySet<string> = new Set<HitPolicy>([
  'UNIQUE',
  'ANY',
  'FIRST',
  'PRIORITY',
  'RULE ORDER',
  'OUTPUT ORDER',
  'COLLECT',
]);
const AGGREGATIONS: ReadonlySet<string> = new Set<Aggregation>(['SUM', 'MIN', 'MAX', 'COUNT']);

/** A decision table. */
export function readTable(file: DmnFile, element: XmlElement): DecisionTable {
  const inputs = file.all(element, 'input').map((input) => readInput(file, input));
  const outputs = file.all(element, 'output').map((output) => readOutput(file, output));
  const rules = file.all(element, 'rule').map((rule) => readRule(file, rule, inputs.length, outputs.length));
  checkOutputs(file, element, outputs);
  return file.part(element, { kind: 'table', ...policies(file, element), inputs, outputs, rules, ...typeRef(element) });
}

function policies(file: DmnFile, element: XmlElement): Pick<DecisionTable, 'hitPolicy' | 'aggregation'> {
  const hitPolicy = attribute(element, 'hitPolicy') ?? 'UNIQUE';
  const aggregation = attribute(element, 'aggregation');
  if (!HIT_POLICIES.has(hitPolicy)) {
    file.problems.add(element, `The hit policy must be one of ${[...HIT_POLICIES].join(', ')}, but was '${hitPolicy}'`);
  }
  if (aggregation === undefined || hitPolicy !== 'COLLECT') return { hitPolicy: hitPolicy as HitPolicy };
  if (!AGGREGATIONS.has(aggregation)) {
    file.problems.add(
      element,
      `The aggregation must be one of ${[...AGGREGATIONS].join(', ')}, but was '${aggregation}'`,
    );
  }
  return { hitPolicy: hitPolicy as HitPolicy, aggregation: aggregation as Aggregation };
}

function readInput(file: DmnFile, element: XmlElement): InputClause {
  const inner = file.one(element, 'inputExpression');
  const expression = inner === undefined ? { kind: 'literal' as const, text: '' } : readLiteral(file, inner);
  const values = file.one(element, 'inputValues');
  return file.part(element, {
    id: attribute(element, 'id') ?? '',
    name: attribute(element, 'label') ?? expression.text.trim(),
    expression,
    ...optional('allowedValues', values && readTests(file, values).text.trim()),
  });
}

function readOutput(file: DmnFile, element: XmlElement): OutputClause {
  const values = file.one(element, 'outputValues');
  const defaultEntry = file.one(element, 'defaultOutputEntry');
  const name = attribute(element, 'name') ?? '';
  return file.part(element, {
    id: attribute(element, 'id') ?? '',
    name,
    label: attribute(element, 'label') ?? name,
    ...typeRef(element),
    ...optional('allowedValues', values && readTests(file, values).text.trim()),
    ...(defaultEntry === undefined ? {} : { defaultValue: readLiteral(file, defaultEntry) }),
  });
}

function readRule(file: DmnFile, element: XmlElement, inputs: number, outputs: number): Rule {
  const tests = file.all(element, 'inputEntry').map((entry) => readTests(file, entry));
  const values = file.all(element, 'outputEntry').map((entry) => readLiteral(file, entry));
  if (tests.length !== inputs) {
    file.problems.add(element, `The rule has ${tests.length} input entries, but the table has ${inputs} inputs`);
  }
  if (values.length !== outputs) {
    file.problems.add(element, `The rule has ${values.length} output entries, but the table has ${outputs} outputs`);
  }
  return file.part(element, { id: attribute(element, 'id') ?? '', tests, outputs: values });
}

function checkOutputs(file: DmnFile, element: XmlElement, outputs: readonly OutputClause[]): void {
  if (outputs.length < 2) return;
  const names = outputs.map(({ name }) => name);
  if (names.includes('')) file.problems.add(element, 'A table with several outputs must name every output');
  const twice = names.find((name, i) => name !== '' && names.indexOf(name) !== i);
  if (twice !== undefined) file.problems.add(element, `The table has more than one output '${twice}'`);
}
