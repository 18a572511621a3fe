import { resolvePrefix, type XmlElement } from '@millrace/xml';

const nameStart =
  'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F' +
  '\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const ncName = `[${nameStart}][-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040${nameStart}]*`;
const ncNames = new RegExp(`^${ncName}$`, 'u');
const qNames = new RegExp(`^(?:(${ncName}):)?${ncName}$`, 'u');

/** Whether a value, without the blanks around it, is of a simple type; the element gives the prefixes their meaning. */
type SimpleTypeRule = (value: string, element: XmlElement) => boolean;

const rules = {
  string: () => true,
  boolean: (value) => /^(true|false|0|1)$/.test(value),
  integer: (value) => /^[+-]?\d+$/.test(value),
  int: (value) => /^[+-]?\d+$/.test(value) && Number(value) === (Number(value) | 0),
  double: (value) => /^([+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?|-?INF|NaN)$/.test(value),
  anyURI: isUri,
  ID: (value) => ncNames.test(value),
  IDREF: (value) => ncNames.test(value),
  QName: (value, element) => {
    const match = qNames.exec(value);
    return match !== null && resolvePrefix(element, match[1] ?? '') !== undefined;
  },
} satisfies Record<string, SimpleTypeRule>;

/** A type of attribute values and of elements that hold a value only. */
export interface SimpleType {
  readonly kind: 'simple';
  /** As it is written in the tables. */
  readonly name: string;
  readonly accepts: SimpleTypeRule;
}

/** The simple type that a table names, or the union (`A|B`) of such types and literal values; undefined for any other. */
export function simpleType(notation: string): SimpleType | undefined {
  const members = notation.split('|');
  if (members.length === 1 && !isSimpleTypeName(notation)) return undefined;
  const accepts = members.map(
    (member): SimpleTypeRule => (isSimpleTypeName(member) ? rules[member] : (value) => value === member),
  );
  return { kind: 'simple', name: notation, accepts: (value, element) => accepts.some((rule) => rule(value, element)) };
}

function isSimpleTypeName(name: string): name is keyof typeof rules {
  return Object.hasOwn(rules, name);
}

/** As loose as XML Schema is: blanks, quotes and letters of any alphabet pass, since they could be escaped. */
function isUri(value: string): boolean {
  const [, scheme, rest = ''] = /^(?:([^:/?#]*):)?(.*)$/s.exec(value) ?? [];
  if (scheme !== undefined && (rest === '' || !/^[A-Za-z][-+.A-Za-z0-9]*$/.test(scheme))) return false;
  const withoutAddress = rest.replace(/^\/\/\[[^\]]*\]/, '');
  return rest !== '//' && !/[[\]]|#.*#|%(?![0-9A-Fa-f]{2})/s.test(withoutAddress);
}
