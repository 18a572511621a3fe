import type { Expression, FunctionDefinition, InformationItem, LiteralExpression } from '@millrace/dmn';
import type { XmlElement } from '@millrace/xml';
import { EXPRESSIONS } from '../schema/dmn-schema.ts';
import { attribute, type DmnFile, optional } from './file.ts';
import { readLiteral, typeRef } from './literal.ts';
import { readTable } from './table.ts';

type Reader = (file: DmnFile, element: XmlElement) => Expression;

/** Every boxed expression and its reader. */
const READERS: Readonly<Record<string, Reader>> = {
  literalExpression: readLiteral,
  decisionTable: readTable,
  context: readContext,
  invocation: readInvocation,
  relation: readRelation,
  list: readList,
  functionDefinition: readFunction,
  conditional: (file, element) => ({
    kind: 'conditional',
    condition: readChild(file, element, 'if'),
    whenTrue: readChild(file, element, 'then'),
    whenFalse: readChild(file, element, 'else'),
    ...typeRef(element),
  }),
  filter: (file, element) => ({
    kind: 'filter',
    list: readChild(file, element, 'in'),
    match: readChild(file, element, 'match'),
    ...typeRef(element),
  }),
  for: (file, element) => readIteration(file, element, 'for', 'return'),
  some: (file, element) => readIteration(file, element, 'some', 'satisfies'),
  every: (file, element) => readIteration(file, element, 'every', 'satisfies'),
};

/** A boxed expression. */
export function readExpression(file: DmnFile, element: XmlElement): Expression {
  const read = READERS[element.name] ?? readLiteral;
  return file.part(element, read(file, element));
}

/** The expression inside of an element, if there is one. */
export function innerExpression(file: DmnFile, element: XmlElement): Expression | undefined {
  const [inner] = expressionsIn(file, element);
  return inner === undefined ? undefined : readExpression(file, inner);
}

/** The elements inside of another that are expressions. */
export function expressionsIn(file: DmnFile, element: XmlElement): XmlElement[] {
  return element.children.filter(({ name, namespace }) => namespace === file.root.namespace && EXPRESSIONS.has(name));
}

/** A name and maybe a type. */
export function readItem(file: DmnFile, element: XmlElement): InformationItem {
  return file.part(element, { name: attribute(element, 'name') ?? '', ...typeRef(element) });
}

/** A function; only those in FEEL can be called. */
export function readFunction(file: DmnFile, element: XmlElement): FunctionDefinition {
  const kind = attribute(element, 'kind') ?? 'FEEL';
  if (kind !== 'FEEL') file.problems.add(element, `Functions of the kind '${kind}' are not supported: only FEEL is`);
  const body = innerExpression(file, element);
  return file.part(element, {
    kind: 'function',
    parameters: file.all(element, 'formalParameter').map((parameter) => readItem(file, parameter)),
    ...(body === undefined ? {} : { body }),
    ...typeRef(element),
  });
}

function readContext(file: DmnFile, element: XmlElement): Expression {
  const entries = file.all(element, 'contextEntry').map((entry) => {
    const variable = file.one(entry, 'variable');
    const value = innerExpression(file, entry) ?? nothing(file, entry);
    return variable === undefined ? { value } : { variable: readItem(file, variable), value };
  });
  return { kind: 'context', entries, ...typeRef(element) };
}

function readInvocation(file: DmnFile, element: XmlElement): Expression {
  const bindings = file.all(element, 'binding').map((binding) => {
    const parameter = file.one(binding, 'parameter');
    const name = parameter === undefined ? '' : (attribute(parameter, 'name') ?? '');
    const value = innerExpression(file, binding);
    return value === undefined ? { parameter: name } : { parameter: name, value };
  });
  const callee = innerExpression(file, element);
  if (callee === undefined) file.problems.add(element, 'An invocation must call a function');
  return { kind: 'invocation', callee: callee ?? nothing(file, element), bindings, ...typeRef(element) };
}

function readRelation(file: DmnFile, element: XmlElement): Expression {
  const columns = file.all(element, 'column').map((column) => readItem(file, column));
  const rows = file.all(element, 'row').map((row) => {
    const cells = expressionsIn(file, row).map((cell) => readExpression(file, cell));
    if (cells.length !== columns.length) {
      file.problems.add(row, `The row has ${cells.length} cells, but the relation has ${columns.length} columns`);
    }
    return cells;
  });
  return { kind: 'relation', columns, rows, ...typeRef(element) };
}

function readList(file: DmnFile, element: XmlElement): Expression {
  const items = expressionsIn(file, element).map((item) => readExpression(file, item));
  return { kind: 'list', items, ...typeRef(element) };
}

function readChild(file: DmnFile, element: XmlElement, name: string): Expression {
  const child = file.one(element, name);
  return (child && innerExpression(file, child)) ?? nothing(file, element);
}

function readIteration(
  file: DmnFile,
  element: XmlElement,
  kind: 'for' | 'some' | 'every',
  bodyName: string,
): Expression {
  const list = file.one(element, 'in');
  return {
    kind,
    variable: attribute(element, 'iteratorVariable') ?? '',
    list: readChild(file, element, 'in'),
    ...optional('listType', list && attribute(list, 'typeRef')),
    body: readChild(file, element, bodyName),
    ...typeRef(element),
  };
}

/** Stands where an expression is missing: the schema has said so. */
function nothing(file: DmnFile, element: XmlElement): LiteralExpression {
  return file.part(element, { kind: 'literal', text: '' });
}
