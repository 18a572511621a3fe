import { describe, expect, test } from 'vitest';
import { InvalidFile } from './invalid-file.ts';
import { limits } from './limits.ts';
import { parseXml } from './parse-xml.ts';
import { resolvePrefix } from './xml-element.ts';

describe('an XML document', () => {
  test('becomes a tree of elements with their namespaces', () => {
    const root = parseXml(
      '<!-- a --><?b c?>\n<a:root xmlns:a="urn:a" xmlns="urn:d">\n<one a:x="1" x="2"/>t<a:two/></a:root>',
    );
    expect(root).toMatchObject({ namespace: 'urn:a', name: 'root', qualifiedName: 'a:root', line: 2, attributes: [] });
    expect(root.children.map(({ namespace, name, line }) => [namespace, name, line])).toEqual([
      ['urn:d', 'one', 3],
      ['urn:a', 'two', 3],
    ]);
    expect(root.children[0]?.attributes).toEqual([
      { namespace: 'urn:a', name: 'x', qualifiedName: 'a:x', value: '1' },
      { namespace: '', name: 'x', qualifiedName: 'x', value: '2' },
    ]);
    expect(root.text).toBe('\nt');
  });

  test('keeps attribute values as XML says: references survive, line breaks become blanks', () => {
    const [b] = parseXml('<a b="&#10;&quot;&lt;&#x1F600;\n\tz  "/>').attributes;
    expect(b?.value).toBe('\n"<😀  z  ');
  });

  test('keeps text and CDATA together', () => {
    expect(parseXml('<a>x&amp;<![CDATA[<y>]]><b/>z</a>').text).toBe('x&<y>z');
  });

  test('knows what a prefix means where it is used', () => {
    const inner = parseXml('<a xmlns:p="urn:1"><b xmlns:p="urn:2" xmlns="urn:d"><c/></b></a>').children[0]?.children[0];
    if (inner?.parent?.parent === undefined) throw new Error('no such element');
    expect(resolvePrefix(inner, 'p')).toBe('urn:2');
    expect(resolvePrefix(inner, '')).toBe('urn:d');
    expect(resolvePrefix(inner.parent.parent, 'p')).toBe('urn:1');
    expect(resolvePrefix(inner, 'q')).toBeUndefined();
  });
});

describe('what is not well-formed is rejected with its line', () => {
  test.each([
    ['', 'Line 1: The file is not well-formed XML: document must contain a root element.'],
    ['\n<a><b></a>', 'Line 2: The file is not well-formed XML: unexpected close tag.'],
    ['<a>', 'Line 1: The file is not well-formed XML: unclosed tag: a'],
    ['<a/><b/>', 'Line 1: The file is not well-formed XML: documents may contain only one root.'],
    ['x<a/>', 'Line 1: The file is not well-formed XML: text data outside of root node.'],
    ['<a b="1" b="2"/>', 'Line 1: The file is not well-formed XML: duplicate attribute: b.'],
    ['<a b="<"/>', 'Line 1: The file is not well-formed XML: disallowed character.'],
    ['<a>&nbsp;</a>', 'Line 1: The file is not well-formed XML: undefined entity.'],
    ['<p:a/>', 'Line 1: The file is not well-formed XML: unbound namespace prefix: "p".'],
    ['<a>\u0001</a>', 'Line 1: The file is not well-formed XML: disallowed character.'],
  ])('%j', (xml, message) => {
    expect(() => parseXml(xml)).toThrow(new InvalidFile(message));
  });
});

describe('a document type is rejected, whatever it says', () => {
  test.each([
    '<!DOCTYPE a><a/>',
    '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
    '<!DOCTYPE a [<!ENTITY x SYSTEM "http://example.org/x">]><a>&x;</a>',
    '<!DOCTYPE a [<!ENTITY x "yyyyyyyyyy"><!ENTITY z "&x;&x;&x;&x;&x;&x;&x;&x;">]><a>&z;</a>',
  ])('%s', (xml) => {
    expect(() => parseXml(xml)).toThrow(new InvalidFile('Line 1: A DOCTYPE is not allowed'));
  });
});

describe('limits', () => {
  test('hold for depth', () => {
    const nested = (depth: number) => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`;
    expect(parseXml(nested(limits.depth)).name).toBe('a');
    expect(() => parseXml(nested(limits.depth + 1))).toThrow('Line 1: Elements are nested more than 256 deep');
  });

  test('hold for attributes of one element', () => {
    const wide = (count: number) => `<a${Array.from({ length: count }, (_, index) => ` a${index}=""`).join('')}/>`;
    expect(parseXml(`<r>${wide(600)}${wide(600)}</r>`).children).toHaveLength(2);
    expect(() => parseXml(wide(limits.attributesPerElement + 1))).toThrow('Line 1: More than 1000 attributes');
  });

  test('hold for the number of elements', () => {
    expect(() => parseXml(`<r>${'<a/>'.repeat(limits.elements)}</r>`)).toThrow('Line 1: More than 200000 elements');
  });
});
