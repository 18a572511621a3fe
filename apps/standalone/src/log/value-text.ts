/** How much of a text value is shown, in characters. */
const MAX_TEXT = 120;

interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/** A field of a decoded message on one line: bytes by their length, long texts cut, variables as `name=value`. */
export function valueText(value: unknown): string {
  if (value instanceof Uint8Array) return `<${value.length} bytes>`;
  if (typeof value === 'string') return JSON.stringify(cut(value));
  if (Array.isArray(value)) return `[${value.map(valueText).join(' ')}]`;
  if (isNamedValue(value)) return `${value.name}=${cut(value.value)}`;
  if (typeof value === 'object' && value !== null) return `{${fieldsText(value)}}`;
  return String(value);
}

/** The fields that a message carries, `name=value` with spaces between. Fields with their default are not on the wire. */
export function fieldsText(message: object): string {
  return Object.entries(message)
    .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `${name}=${valueText(value)}`)
    .join(' ');
}

function isNamedValue(value: unknown): value is NamedValue {
  if (typeof value !== 'object' || value === null) return false;
  const { name, value: content } = value as Partial<NamedValue>;
  return typeof name === 'string' && typeof content === 'string' && Object.keys(value).length === 2;
}

function cut(text: string): string {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}… (${text.length} characters)` : text;
}
