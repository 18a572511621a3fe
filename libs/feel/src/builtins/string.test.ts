import { describe } from 'vitest';
import { table } from '../../test/feel.ts';

describe('strings', () => {
  table([
    ['substring("foobar", 3)', '"obar"'],
    ['substring("foobar", -2)', '"ar"'],
    ['substring("foobar", -4, 2)', '"ob"'],
    ['substring("abc", 4)', '""'],
    ['substring("abc", 9)', 'null'],
    ['substring("abc", -9)', 'null'],
    ['substring("abc", 1, 0)', '""'],
    ['string length("😀")', '2'],
    ['string length("")', '0'],
    ['upper case("straße")', '"STRASSE"'],
    ['lower case("ÄÖ")', '"äö"'],
    ['substring before("a-b-c", "-")', '"a"'],
    ['substring before("abc", "x")', '""'],
    ['substring before("abc", "")', '""'],
    ['substring after("a-b-c", "-")', '"b-c"'],
    ['substring after("abc", "x")', '""'],
    ['substring after("abc", "")', '"abc"'],
    ['contains("abc", "")', 'true'],
    ['contains(string: "abc", match: "b")', 'true'],
    ['starts with("abc", "ab")', 'true'],
    ['ends with("abc", "bc")', 'true'],
    ['contains("abc", 1)', 'null'],
    ['trim("\\t a b \\n")', '"a b"'],
    ['trim("")', '""'],
    ['is blank(" \\t\\n")', 'true'],
    ['is blank("\u00a0")', 'false'],
    ['is blank("\u2003")', 'true'],
    ['is blank("x")', 'false'],
    ['to base64("Grüße")', '"R3LDvMOfZQ=="'],
    ['from base64("R3LDvMOfZQ==")', '"Grüße"'],
    ['from base64("%")', 'null'],
  ]);
});
