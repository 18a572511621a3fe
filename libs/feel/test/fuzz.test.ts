import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  describe as describeValue,
  fromJs,
  readJson,
  toFeel,
  toJson,
  tryParse,
  tryParseUnaryTests,
} from '../src/index.ts';
import { parseExpressionTree, parseUnaryTestsTree } from '../src/syntax/parse.ts';
import { print } from '../src/syntax/print.ts';
import { expressionTexts, tokenTexts } from './expressions.ts';
import { OPTIONS } from './feel.ts';

const texts = fc.oneof({ weight: 4, arbitrary: expressionTexts }, { weight: 2, arbitrary: tokenTexts }, fc.string());
const variables = fc.dictionary(fc.constantFrom('a', 'b', 'x1', 'f', 'if'), fc.jsonValue().map(fromJs));
const RUNS = { numRuns: 2000, interruptAfterTimeLimit: 5000 };
const LIMITED = { ...OPTIONS, limits: { steps: 20_000 } };

describe('whatever the text', () => {
  test('parsing ends with a parsed text or a place where it stopped', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const result of [tryParse(text), tryParseUnaryTests(text)]) {
          if (result.ok) continue;
          expect(result.error.position).toBeGreaterThanOrEqual(0);
          expect(result.error.position).toBeLessThanOrEqual(text.length);
          expect(result.error.expected.length).toBeGreaterThan(0);
        }
      }),
      RUNS,
    );
  });

  test('evaluating never throws, and its value can be shown and written', () => {
    fc.assert(
      fc.property(texts, variables, (text, given) => {
        const parsed = tryParse(text);
        if (!parsed.ok) return;
        const { value } = parsed.parsed.evaluate(new Map(Object.entries(given)), LIMITED);
        expect(readJson(toJson(value))).toBeDefined();
        expect(describeValue(value)).toBeTypeOf('string');
      }),
      RUNS,
    );
  });

  test('testing an input never throws', () => {
    fc.assert(
      fc.property(texts, fc.jsonValue(), (text, input) => {
        const parsed = tryParseUnaryTests(text);
        if (!parsed.ok) return;
        const { value } = parsed.parsed.evaluate(fromJs(input), undefined, LIMITED);
        expect(value === null || typeof value === 'boolean').toBe(true);
      }),
      RUNS,
    );
  });
});

describe('whatever parses', () => {
  test('prints as a text that parses to the same tree', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = tryParse(text);
        if (!parsed.ok) return;
        const printed = print(parsed.parsed.tree);
        expect(parseExpressionTree(printed), printed).toEqual(parsed.parsed.tree);
      }),
      RUNS,
    );
  });

  test('so do unary tests', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = tryParseUnaryTests(text);
        if (!parsed.ok) return;
        const printed = print(parsed.parsed.tree);
        expect(parseUnaryTestsTree(printed), printed).toEqual(parsed.parsed.tree);
      }),
      RUNS,
    );
  });

  test('most of what the fuzzer writes is FEEL', () => {
    const sample = fc.sample(expressionTexts, 500);
    expect(sample.filter((text) => tryParse(text).ok).length).toBeGreaterThan(350);
  });
});

describe('whatever the value', () => {
  test('its FEEL text gives it again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        // No literal has a key with both a quote and a backtick.
        fc.pre(!JSON.stringify(data).includes('`'));
        const value = fromJs(data);
        const again = tryParse(toFeel(value));
        expect(again.ok && toJson(again.parsed.evaluate().value)).toBe(toJson(value));
      }),
      { numRuns: 500 },
    );
  });
});
