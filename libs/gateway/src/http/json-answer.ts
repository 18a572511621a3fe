/**
 * The JSON object with these fields, and with members whose JSON text is there already and keeps its digits.
 *
 *     withTexts({ retries: 3 }, { variables: '{"sum":1.10}' })  →  '{"retries":3,"variables":{"sum":1.10}}'
 */
export function withTexts(fields: object, texts: Readonly<Record<string, string>>): string {
  const members = Object.entries(texts).map(([name, text]) => `${JSON.stringify(name)}:${text}`);
  return `${JSON.stringify(fields).slice(0, -1)},${members.join(',')}}`;
}
