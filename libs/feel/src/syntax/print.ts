import { plainNumberText } from '../number/convert.ts';
import { keyText, quote } from '../value/feel-text.ts';
import type { Iterator, Node, NodeOf, NodeType, TypeNode } from './ast.ts';
import { isIdentifier, RESERVED_FUNCTIONS, SPACED_TYPES } from './names.ts';

// How tightly a place binds: a part that binds more loosely gets parentheses there.
const EXPRESSION = 0;
const AND = 1;
const COMPARISON = 2;
const SUM = 3;
const PRODUCT = 4;
const POWER = 5;
const NEGATION = 6;
const VALUE = 7;

type Printers = {
  readonly [T in NodeType]: {
    readonly binds: (node: NodeOf<T>) => number;
    readonly print: (node: NodeOf<T>) => string;
  };
};

const ARITHMETIC: Readonly<Record<string, number>> = { '+': SUM, '-': SUM, '*': PRODUCT, '/': PRODUCT, '**': POWER };

function at<T extends Node>(binds: number, print: (node: T) => string) {
  return { binds: () => binds, print };
}

const PRINTERS = {
  null: at(VALUE, () => 'null'),
  boolean: at(VALUE, (node: NodeOf<'boolean'>) => String(node.value)),
  number: at(VALUE, (node: NodeOf<'number'>) => plainNumberText(node.value)),
  string: at(VALUE, (node: NodeOf<'string'>) => quote(node.value)),
  temporal: at(VALUE, (node: NodeOf<'temporal'>) =>
    node.form === '@' ? `@"${node.text}"` : `${node.form}("${node.text}")`,
  ),
  list: at(VALUE, (node: NodeOf<'list'>) => `[${node.items.map(print).join(', ')}]`),
  context: at(VALUE, printContext),
  range: at(EXPRESSION, (node: NodeOf<'range'>) => {
    const [open, close] = [node.startIncluded ? '[' : '(', node.endIncluded ? ']' : ')'];
    return `${open}${part(node.start, SUM)}..${part(node.end, SUM)}${close}`;
  }),
  input: at(VALUE, () => '?'),
  ref: at(VALUE, (node: NodeOf<'ref'>) => node.names.map(name).join('.')),
  path: at(VALUE, (node: NodeOf<'path'>) => `${pathBase(node.base)}.${name(node.name)}`),
  filter: at(VALUE, (node: NodeOf<'filter'>) => `${part(node.base, VALUE)}[${print(node.condition)}]`),
  call: at(VALUE, printCall),
  function: at(
    EXPRESSION,
    (node: NodeOf<'function'>) =>
      `function(${node.parameters.map(parameter(node.types)).join(', ')}) ${print(node.body)}`,
  ),
  invocation: at(
    VALUE,
    (node: NodeOf<'invocation'>) =>
      `(${print(node.callee)})(${printArguments({ name: '', arguments: node.arguments })})`,
  ),
  negation: at(NEGATION, (node: NodeOf<'negation'>) => `-${part(node.operand, VALUE)}`),
  arithmetic: {
    binds: (node) => ARITHMETIC[node.operator] ?? SUM,
    print: (node) => {
      const binds = ARITHMETIC[node.operator] ?? SUM;
      return `${part(node.left, binds)} ${node.operator} ${part(node.right, binds + 1)}`;
    },
  },
  comparison: at(
    COMPARISON,
    (node: NodeOf<'comparison'>) => `${part(node.left, SUM)} ${node.operator} ${part(node.right, SUM)}`,
  ),
  'not equal': at(COMPARISON, (node: NodeOf<'not equal'>) => `${part(node.left, SUM)} != ${part(node.right, SUM)}`),
  between: at(
    COMPARISON,
    (node: NodeOf<'between'>) => `${enclosed(node.operand)} between ${part(node.low, SUM)} and ${part(node.high, SUM)}`,
  ),
  'instance of': at(
    COMPARISON,
    (node: NodeOf<'instance of'>) => `${part(node.operand, SUM)} instance of ${typeText(node.typeName)}`,
  ),
  'type test': at(
    COMPARISON,
    (node: NodeOf<'type test'>) => `${part(node.operand, SUM)} instance of ${printType(node.valueType)}`,
  ),
  in: at(COMPARISON, (node: NodeOf<'in'>) => `${part(node.operand, SUM)} in ${printTest(node.test)}`),
  and: at(AND, (node: NodeOf<'and' | 'or'>) => `${part(node.left, AND)} and ${part(node.right, COMPARISON)}`),
  or: at(EXPRESSION, (node: NodeOf<'and' | 'or'>) => `${orLeft(node.left)} or ${part(node.right, AND)}`),
  if: at(
    EXPRESSION,
    (node: NodeOf<'if'>) => `if ${print(node.condition)} then ${print(node.then)} else ${print(node.otherwise)}`,
  ),
  for: at(
    EXPRESSION,
    (node: NodeOf<'for' | 'some' | 'every'>) => `for ${iterators(node.iterators)} return ${print(node.body)}`,
  ),
  some: at(
    EXPRESSION,
    (node: NodeOf<'for' | 'some' | 'every'>) => `some ${iterators(node.iterators)} satisfies ${print(node.body)}`,
  ),
  every: at(
    EXPRESSION,
    (node: NodeOf<'for' | 'some' | 'every'>) => `every ${iterators(node.iterators)} satisfies ${print(node.body)}`,
  ),
  sequence: at(EXPRESSION, (node: NodeOf<'sequence'>) => `${part(node.start, SUM)}..${part(node.end, SUM)}`),
  'input comparison': at(EXPRESSION, (node: NodeOf<'input comparison'>) =>
    node.operator === '=' ? print(node.operand) : `${node.operator} ${part(node.operand, SUM)}`,
  ),
  'input in range': at(EXPRESSION, (node: NodeOf<'input in range'>) => print(node.range)),
  'input test': at(EXPRESSION, (node: NodeOf<'input test'>) => inputTest(node.expression)),
  'any of': at(EXPRESSION, (node: NodeOf<'any of'>) => node.tests.map(print).join(', ')),
  not: at(EXPRESSION, (node: NodeOf<'not'>) => `not(${print(node.test)})`),
  'any input': at(EXPRESSION, () => '-'),
} satisfies Printers;

interface Printer {
  readonly binds: (node: Node) => number;
  readonly print: (node: Node) => string;
}

function printerOf(node: Node): Printer {
  return PRINTERS[node.type] as Printer;
}

/** The text of a syntax tree; it parses to the same tree. */
export function print(node: Node): string {
  return printerOf(node).print(node);
}

/** A part of another node, in parentheses where it binds more loosely than the place asks for. */
function part(node: Node, binds: number): string {
  // The closing bracket of an empty list could be read as the start of a range: `[][1]..5)`.
  if (node.type === 'list' && node.items.length === 0) return '([])';
  const printer = printerOf(node);
  return printer.binds(node) < binds ? `(${printer.print(node)})` : printer.print(node);
}

/** `or` groups to the left, and loops and branches would swallow what follows them. */
function orLeft(node: Node): string {
  return node.type === 'or' ? print(node) : part(node, AND);
}

function parameter(types: readonly (TypeNode | undefined)[] | undefined) {
  return (text: string, index: number): string => {
    const type = types?.[index];
    return type === undefined ? spacedName(text) : `${spacedName(text)}: ${printType(type)}`;
  };
}

/** The text of a type. */
function printType(type: TypeNode): string {
  switch (type.kind) {
    case 'named':
      return type.name;
    case 'context':
      return `context<${type.entries.map(([key, value]) => `${key}: ${printType(value)}`).join(', ')}>`;
    case 'function':
      return `function<${type.parameters.map(printType).join(', ')}> -> ${printType(type.result)}`;
    default:
      return `${type.kind}<${printType(type.item)}>`;
  }
}

function typeText(typeName: string): string {
  return SPACED_TYPES.includes(typeName) ? typeName : typeName.split('.').map(name).join('.');
}

/** Before `between` a name would be read as the start of a call: `x between (1)`. */
function enclosed(node: Node): string {
  return node.type === 'number' ? print(node) : `(${print(node)})`;
}

/** A lone boolean means something else in parentheses: it is a condition there. */
function printTest(node: Node): string {
  return node.type === 'input comparison' && node.operator === '=' ? print(node) : `(${print(node)})`;
}

/** `a.b` is one reference; a path on a reference needs parentheses to differ from it. */
function pathBase(node: Node): string {
  return node.type === 'ref' ? `(${print(node)})` : part(node, VALUE);
}

function printContext(node: NodeOf<'context'>): string {
  return `{${node.entries.map(({ key, value }) => `${keyText(key)}: ${print(value)}`).join(', ')}}`;
}

function printCall(node: NodeOf<'call'>): string {
  const names = node.path.length === 0 ? functionName(node.name) : [...node.path, node.name].map(name).join('.');
  return `${names}(${printArguments(node)})`;
}

function functionName(text: string): string {
  return RESERVED_FUNCTIONS.includes(text) ? text : spacedName(text);
}

function printArguments({ name: callee, arguments: args }: Pick<NodeOf<'call'>, 'name' | 'arguments'>): string {
  if (args.named) return args.values.map((one) => `${spacedName(one.name)}: ${argument(one.value)}`).join(', ');
  const text = args.values.map(argument).join(', ');
  // With a lone string these would be literals.
  return LITERAL_FORMS.has(callee) && args.values.length === 1 && args.values[0]?.type === 'string'
    ? `(${text})`
    : text;
}

const LITERAL_FORMS: ReadonlySet<string> = new Set(['date', 'time', 'date and time', 'duration']);

/** A bare range is a value here; one that tests the input needs parentheses. */
function argument(node: Node): string {
  return node.type === 'input in range' ? `(${print(node)})` : print(node);
}

function iterators(list: readonly Iterator[]): string {
  return list.map((one) => `${name(one.name)} in ${iterated(one.list)}`).join(', ');
}

function iterated(node: Node): string {
  return node.type === 'sequence' ? print(node) : part(node, VALUE);
}

/** Names that begin so could be read as the start of a branch or loop: `iffy`. */
const LIKE_KEYWORD = /^(?:if|for|some|every)/;

/** A name, in backticks where it needs them. */
function name(text: string): string {
  const plain = text === 'time offset' || (isIdentifier(text) && !LIKE_KEYWORD.test(text));
  return plain ? text : `\`${text}\``;
}

/** What would mean something else as a test of its own gets parentheses. */
function inputTest(node: Node): string {
  const text = print(node);
  const other = node.type === 'boolean' || node.type === 'input comparison' || node.type === 'input in range';
  return other || /^not\s*\(/.test(text) ? `(${text})` : text;
}

/** A name that may be several words. */
function spacedName(text: string): string {
  return text.split(/ +/).every(isIdentifier) && !LIKE_KEYWORD.test(text) ? text : `\`${text}\``;
}
