import { describe } from 'vitest';
import { table, warningTable } from '../../test/feel.ts';

describe('regular expressions', () => {
  table([
    ['matches("foobar", "o+b")', 'true'],
    ['matches("foobar", "^o")', 'false'],
    ['matches("FOO", "foo")', 'false'],
    ['matches("FOO", "foo", "i")', 'true'],
    ['matches("a\\nb", "a.b")', 'false'],
    ['matches("a\\nb", "a.b", "s")', 'true'],
    ['matches("a\\nb", "^b$", "m")', 'true'],
    ['matches("ab", "a b # comment", "x")', 'true'],
    ['matches("abab", "^(ab)\\1$")', 'true'],
    ['matches("", "")', 'true'],
    ['matches("😀", "^.$")', 'true'],
    ['matches("ä", "\\p{L}")', 'true'],
    ['matches("x", "[")', 'null'],
    ['matches("x", "a{2,1}")', 'null'],
    ['matches("x", "*")', 'null'],
    ['replace("abcd", "(ab)|(a)", "[1=$1][2=$2]")', '"[1=ab][2=]cd"'],
    ['replace("a.b", "\\.", "-")', '"a-b"'],
    ['replace("abc", "b", "\\$")', '"a$c"'],
    ['replace("abc", "(?<x>b)", "<\u0024{x}>")', '"a<b>c"'],
    ['replace("abc", "b", "$1")', 'null'],
    ['replace("aaa", "", "-")', '"-a-a-a-"'],
    ['replace("ABC", "b", "x", "i")', '"AxC"'],
    ['split("a;b;;", ";")', '["a", "b", "", ""]'],
    ['split("abc", "")', '["a", "b", "c", ""]'],
    ['split("John  Doe", "\\s+")', '["John", "Doe"]'],
    ['split("abc", "x")', '["abc"]'],
    ['split("abc", "[")', 'null'],
    ['extract("a1b22", "\\d+")', '["1", "22"]'],
    ['extract("abc", "\\d")', '[]'],
  ]);
  warningTable([
    ['matches("x", "[")', "[FUNCTION_INVOCATION_FAILURE] Failed to invoke function 'matches': Invalid pattern '['"],
    [
      'split("x", "[")',
      "[FUNCTION_INVOCATION_FAILURE] Failed to invoke function 'split': Invalid pattern for delimiter '['",
    ],
  ]);
});
