import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvalidPattern } from './nodes.ts';
import { Regex } from './regex.ts';

const NONE = { ignoreCase: false, multiline: false, dotAll: false, comments: false };
const found = (pattern: string, text: string, flags = NONE): readonly (string | undefined)[] =>
  [...new Regex(pattern, flags).matches(text, () => undefined)].map((match) => match.group(0));

describe('patterns of Java', () => {
  test.each<[string, string, string[]]>([
    ['a|ab', 'ab', ['a']],
    ['(a|ab)(c|bcd)', 'abcd', ['abcd']],
    ['a*?b', 'aab', ['aab']],
    ['a++b', 'aab', ['aab']],
    ['a++a', 'aaa', []],
    ['(?>a*)a', 'aaa', []],
    ['a{2,3}', 'aaaaa', ['aaa', 'aa']],
    ['(?:ab){2}', 'ababab', ['abab']],
    ['x?', 'ax', ['', 'x', '']],
    ['(a*)*', 'b', ['', '']],
    ['[a-c&&[^b]]+', 'abcab', ['a', 'ca']],
    ['[^a-c]+', 'abxcy', ['x', 'y']],
    ['[]a]+', 'a]b', ['a]']],
    ['[a-]+', 'a-b', ['a-']],
    ['[\\d.]+', 'v1.2', ['1.2']],
    ['\\bfoo\\b', 'foo foobar', ['foo']],
    ['\\Boo', 'foo', ['oo']],
    ['\\Qa.b\\E', 'a.b axb', ['a.b']],
    ['\\x41\\u0042\\t', 'AB\t', ['AB\t']],
    ['\\p{Lu}\\p{javaNope}', 'A', []],
    ['(?i)ab(?-i)c', 'ABc ABC', ['ABc']],
    ['(?i:a)b', 'Ab AB', ['Ab']],
    ['(?<y>\\d)\\k<y>', '1223', ['22']],
    ['(\\w)\\1', 'hello', ['ll']],
    ['(?=a)\\w', 'ba', ['a']],
    ['(?!a)\\w', 'ab', ['b']],
    ['(?<=\\$)\\d+', '$12 13', ['12']],
    ['(?<!\\$)\\b\\d+', '$12 13', ['13']],
    ['^a$', 'a\n', ['a']],
    ['\\Aa\\z', 'a\n', []],
    ['a\\Z', 'a\n', ['a']],
    ['\\R', '\r\n\n', ['\r\n', '\n']],
    ['\\h+', 'a \tb', [' \t']],
    ['.', '😀', ['😀']],
    ['\\p{IsLatin}+', 'aé漢', ['aé']],
  ])('%s in %j', (pattern, text, matches) => {
    if (pattern.includes('Nope')) expect(() => found(pattern, text)).toThrow(InvalidPattern);
    else expect(found(pattern, text)).toEqual(matches);
  });

  test.each([
    '(',
    ')',
    '[',
    'a{',
    '*',
    'a**b{',
    '[z-a]',
    '\\',
    '(?<n>a)(?<n>b)',
    '\\k<x>',
    '(?z)',
    'a{3,1}',
    '\\y',
    '(?',
  ])('%s is no pattern', (pattern) => expect(() => new Regex(pattern, NONE)).toThrow(InvalidPattern));

  test('flags', () => {
    expect(found('^b', 'a\nb', { ...NONE, multiline: true })).toEqual(['b']);
    expect(found('a$', 'a\nb', { ...NONE, multiline: true })).toEqual(['a']);
    expect(found('a.b', 'a\nb', { ...NONE, dotAll: true })).toEqual(['a\nb']);
    expect(found('a # x\n b', 'ab', { ...NONE, comments: true })).toEqual(['ab']);
    expect(found('[a-c]+', 'aBc', { ...NONE, ignoreCase: true })).toEqual(['aBc']);
  });
});

describe('against the platform’s regular expressions', () => {
  const atoms = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\w', 'ab', '(a)', '(?:b|c)', '(a|b)');
  const quantifiers = fc.constantFrom('', '', '*', '+', '?', '*?', '{1,2}', '{2}');
  const part = fc
    .tuple(atoms, quantifiers)
    .map(([atom, quantifier]) => (atom.length > 1 && !/^[[(\\.]/.test(atom) ? atom : atom + quantifier));
  const pattern = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 12 });

  test('the same matches are found', () => {
    fc.assert(
      fc.property(pattern, text, (source, input) => {
        const wanted = [...input.matchAll(new RegExp(source, 'gu'))].map((match) => match[0]);
        expect(found(source, input)).toEqual(wanted);
      }),
      { numRuns: 2000 },
    );
  });

  test('any pattern compiles or is rejected, and every search ends', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab()[]{}*+?|\\^$.-,1<=!:&dwp'), maxLength: 12 }),
        text,
        (source, input) => {
          let steps = 0;
          try {
            for (const match of new Regex(source, NONE).matches(input, (n) => {
              steps += n;
              if (steps > 10_000) throw new RangeError('enough');
            })) {
              expect(match.end).toBeGreaterThanOrEqual(match.start);
            }
          } catch (error) {
            expect(error instanceof InvalidPattern || error instanceof RangeError).toBe(true);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });
});
