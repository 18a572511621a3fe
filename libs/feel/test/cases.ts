import { existsSync, readFileSync } from 'node:fs';

/** An expression, what it is evaluated with, and the value that it must give, all in FEEL; `!FAIL` for an error. */
export interface Case {
  readonly expr: string;
  readonly vars: string;
  readonly input: string | null;
  readonly unary: boolean;
  readonly expect: string;
}

const SHARED = new URL('../../../../shared/feel-cases.json', import.meta.url);

/** Cases taken from the reference implementation, if they lie beside the repository. */
export function sharedCases(): readonly Case[] | undefined {
  return existsSync(SHARED) ? (JSON.parse(readFileSync(SHARED, 'utf8')) as Case[]) : undefined;
}

/**
 * Cases that the reference implementation itself does not fulfil. These words are not reserved there (its own test of
 * them is switched off): they are names, here of variables that do not exist, so they give null with a warning.
 */
export const HELD_WRONG: ReadonlySet<string> = new Set([
  'some',
  'if',
  'for',
  'of',
  'every',
  'between',
  'instance',
  'not',
]);

/** Cases of our own, for wherever the shared ones are not. */
export const OWN_CASES: readonly Case[] = [
  own('0.1 + 0.2', '0.3'),
  own('x + 1', '9007199254740994', '{x: 9007199254740993}'),
  own('1 / 3', '0.3333333333333333333333333333333333'),
  own('for i in 1..3 return i * 2', '[2, 4, 6]'),
  own('{a: 1, b: a + 1}.b', '2'),
  own('[{a: 1}, {a: 2}][a > 1].a', '[2]'),
  own('date("2024-01-31") + duration("P1M")', 'date("2024-02-29")'),
  own(
    'date and time("2024-03-31T01:30:00@Europe/Berlin") + duration("PT1H")',
    'date and time("2024-03-31T03:30:00+02:00[Europe/Berlin]")',
  ),
  own('matches("2024-05-06", "^\\d{4}-\\d{2}-\\d{2}$")', 'true'),
  own('substring("foobar", -3)', '"bar"'),
  own('x = null', 'true'),
  own('1 +', '!FAIL'),
  own('assert(x, x != null)', '!FAIL'),
  { expr: '< 5, [10..20]', vars: '{}', input: '12', unary: true, expect: 'true' },
  { expr: 'not(? > 3)', vars: '{}', input: '5', unary: true, expect: 'false' },
];

function own(expr: string, expect: string, vars = '{}'): Case {
  return { expr, vars, input: null, unary: false, expect };
}
