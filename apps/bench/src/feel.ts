import { Context, fromJs, parse, toJson, type Value, type Variables } from '@millrace/feel';
import { evaluate as feelin } from 'feelin';
import { measure } from './measure.ts';

/** One expression to measure, with its variables as plain data. */
interface Subject {
  readonly what: string;
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** For feelin, where its grammar wants another text. */
  readonly feelinText?: string;
}

const SUBJECTS: readonly Subject[] = [
  {
    what: 'condition',
    text: 'orderValue >= 100 and country = "DE"',
    variables: { orderValue: 120, country: 'DE' },
  },
  {
    what: 'path',
    text: 'order.customer.address.city',
    variables: { order: { customer: { address: { city: 'Berlin' } } } },
  },
  {
    what: 'filter over 1,000 items',
    text: 'items[price > 500]',
    variables: { items: Array.from({ length: 1000 }, (_, i) => ({ id: i, price: i })) },
  },
  { what: 'string', text: 'upper case(name) + "-" + string(id)', variables: { name: 'ada', id: 7 } },
  { what: 'context', text: '{total: price * count, vat: total * 0.19}', variables: { price: 20, count: 3 } },
  { what: 'date arithmetic', text: 'date(day) + duration("P1M")', variables: { day: '2024-01-31' } },
  { what: '0.1 + 0.2', text: '0.1 + 0.2', variables: {} },
];

/** The bar that a cached condition has to clear. */
const MOST_NS = 150;
const LEAST_RATIO = 500;

interface Measured {
  readonly what: string;
  readonly cached: number;
  readonly parsing: number;
  readonly feelin: number;
  readonly values: readonly [ours: string, feelin: string];
}

function measureSubject({ what, text, variables, feelinText = text }: Subject): Measured {
  const scope = fromJs(variables) as Value & Variables;
  if (!(scope instanceof Context)) throw new Error('Expected variables');
  const expression = parse(text);
  return {
    what,
    cached: measure(() => expression.evaluate(scope)),
    parsing: measure(() => parse(text).evaluate(scope)),
    feelin: measure(() => feelin(feelinText, variables)),
    values: [shown(toJson(expression.evaluate(scope).value)), shown(feelinValue(feelinText, variables))],
  };
}

function feelinValue(text: string, variables: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(feelin(text, variables).value);
}

function shown(json: string): string {
  return json.length > 32 ? `${json.slice(0, 31)}…` : json;
}

function duration(ns: number): string {
  return ns < 1000 ? `${ns.toFixed(0)} ns` : `${(ns / 1000).toFixed(1)} µs`;
}

/** Measures this engine against feelin in one run and prints the ratios; `run(['--json'])` prints them as JSON. */
export async function run(args: string[]): Promise<void> {
  const results = SUBJECTS.map(measureSubject);
  if (args.includes('--json')) {
    console.log(JSON.stringify(results));
  } else {
    console.table(
      results.map((result) => ({
        expression: result.what,
        cached: duration(result.cached),
        'with parsing': duration(result.parsing),
        feelin: duration(result.feelin),
        'feelin / cached': `${Math.round(result.feelin / result.cached)}x`,
        value: result.values[0],
        'value of feelin': result.values[1],
      })),
    );
  }
  const [condition] = results;
  if (condition === undefined) return;
  const ratio = condition.feelin / condition.cached;
  const cleared = condition.cached < MOST_NS && ratio >= LEAST_RATIO;
  console.log(
    `${cleared ? 'Cleared' : 'MISSED'}: a cached condition takes ${duration(condition.cached)} (bar: under ${MOST_NS} ns) ` +
      `and is ${Math.round(ratio)} times as fast as feelin (bar: ${LEAST_RATIO}).`,
  );
  if (!cleared) process.exitCode = 1;
}
