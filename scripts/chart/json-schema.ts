/** A part of a JSON schema. */
export type Schema = Readonly<Record<string, unknown>>;

export const text: Schema = { type: 'string' };
export const flag: Schema = { type: 'boolean' };
/** What Kubernetes defines and checks: any object, any list of objects. */
export const anyObject: Schema = { type: 'object' };
export const objects: Schema = { type: 'array', items: { type: 'object' } };
export const texts: Schema = { type: 'array', items: text };
/** Labels, annotations. */
export const textMap: Schema = { type: 'object', additionalProperties: text };

export const whole = (minimum: number, maximum: number): Schema => ({ type: 'integer', minimum, maximum });
export const oneOf = (...words: readonly string[]): Schema => ({ enum: words });
export const matching = (pattern: string): Schema => ({ type: 'string', pattern });

/** An object with these names and no others. */
export function closed(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: 'object', additionalProperties: false, properties };
}
