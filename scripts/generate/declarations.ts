import protobuf from 'protobufjs';
import { exportedTypes, localName, servicesOf } from './schema.ts';

const scalars: Record<string, string> = {
  ...Object.fromEntries(
    ['double', 'float', 'int32', 'uint32', 'sint32', 'fixed32', 'sfixed32'].map((t) => [t, 'number']),
  ),
  ...Object.fromEntries(['int64', 'uint64', 'sint64', 'fixed64', 'sfixed64'].map((t) => [t, 'LongBits'])),
  bool: 'boolean',
  string: 'string',
  bytes: 'Uint8Array',
};

const longBits = `
/**
 * A 64-bit integer as two halves. Decoded ones are signed halves; encoding takes either sign.
 * A bigint or a number is not a LongBits: protobufjs would write 0 for a bigint without a word.
 */
export interface LongBits {
  readonly low: number;
  readonly high: number;
  readonly unsigned: boolean;
}
`;

/**
 * The .d.ts of one module: of each message a class whose fields are all there (what decode gives), and an `XInit` whose
 * fields may be left out (what encode takes).
 */
export function declarationsOf(root: protobuf.Root): string {
  const body = [
    ...exportedTypes(root).map((type) => typeOf(root, type, 'export declare ')),
    ...servicesOf(root).map(serviceOf),
  ];
  const text = body.join('\n');
  const writers = text.includes('Writer') ? `import type { Reader, Writer } from 'protobufjs/minimal.js';\n` : '';
  return `${writers}${/\bLongBits\b/.test(text) ? longBits : ''}\n${text}`;
}

function typeOf(root: protobuf.Root, type: protobuf.ReflectionObject, modifier: string): string {
  if (type instanceof protobuf.Enum) return enumOf(type, modifier);
  if (type instanceof protobuf.Type) return messageOf(root, type, modifier);
  throw new Error(`No declaration for ${type.fullName}`);
}

function enumOf(type: protobuf.Enum, modifier: string): string {
  const members = Object.entries(type.values).map(([name, id]) => `  readonly ${name}: ${id};\n`);
  const ids = [...new Set(Object.values(type.values))].join(' | ');
  return `${commentOf(type)}${modifier}const ${type.name}: {\n${members.join('')}};\n${modifier.replace('declare ', '')}type ${type.name} = ${ids};\n`;
}

function messageOf(root: protobuf.Root, type: protobuf.Type, modifier: string): string {
  const init = `${localName(root, type)}Init`;
  const name = localName(root, type);
  const fields = type.fieldsArray.map(
    (field) => `${commentOf(field)}readonly ${field.name}: ${decoded(root, field)};\n`,
  );
  const choices = type.oneofsArray
    .filter((oneof) => !isOptional(oneof.fieldsArray[0]))
    .map((oneof) => `/** Which of these fields is there. */\nreadonly ${oneof.name}: ${names(oneof)} | undefined;\n`);
  const members = [
    `constructor(init?: ${init});\n`,
    ...fields,
    ...choices,
    `static encode(message: ${init}, writer?: Writer): Writer;\n`,
    `static decode(source: Reader | Uint8Array, length?: number): ${name};\n`,
  ];
  const inits = type.fieldsArray.map((field) => `readonly ${field.name}?: ${encoded(root, field)} | undefined;\n`);
  const parts = [
    `${commentOf(type)}${modifier}class ${type.name} {\n${indent(members.join(''))}}\n`,
    `${modifier.replace('declare ', '')}interface ${type.name}Init {\n${indent(inits.join(''))}}\n`,
  ];
  if (type.nestedArray.length > 0) {
    const nested = type.nestedArray.map((inner) => typeOf(root, inner, ''));
    parts.push(`${modifier}namespace ${type.name} {\n${indent(nested.join('\n'))}}\n`);
  }
  return parts.join('\n');
}

function serviceOf({ name, comment, methods }: ReturnType<typeof servicesOf>[number]): string {
  const entries = methods.map(
    (m) =>
      `  readonly ${m.name}: { readonly request: typeof ${m.request}; readonly response: typeof ${m.response}; readonly requestStream: ${m.requestStream}; readonly responseStream: ${m.responseStream} };\n`,
  );
  return `/** ${comment ?? `The RPCs of ${name} with their codecs.`} */\nexport declare const ${name}: {\n${entries.join('')}};\n`;
}

/** What decode gives: never null, and absent only where the schema distinguishes absent from default. */
function decoded(root: protobuf.Root, field: protobuf.Field): string {
  const one = scalars[field.type] ?? reference(root, field, '');
  if (field.repeated) return `readonly ${one}[]`;
  const canBeAbsent = field.partOf !== null || field.resolvedType instanceof protobuf.Type;
  return canBeAbsent ? `${one} | undefined` : one;
}

function encoded(root: protobuf.Root, field: protobuf.Field): string {
  const one = scalars[field.type] ?? reference(root, field, 'Init');
  return field.repeated ? `readonly ${one}[]` : one;
}

function reference(root: protobuf.Root, field: protobuf.Field, messageSuffix: string): string {
  if (field.map || field.resolvedType === null) throw new Error(`No declaration for the type of ${field.fullName}`);
  const name = localName(root, field.resolvedType);
  return field.resolvedType instanceof protobuf.Type ? name + messageSuffix : name;
}

/** Whether a field is `optional X`, which protobufjs keeps as a oneof of one. */
function isOptional(field: protobuf.Field | undefined): boolean {
  return field?.options?.proto3_optional === true;
}

function names(oneof: protobuf.OneOf): string {
  return oneof.fieldsArray.map((field) => `'${field.name}'`).join(' | ');
}

function commentOf(object: protobuf.ReflectionObject): string {
  return object.comment === null ? '' : `/** ${object.comment.replace(/\s*\n\s*/g, ' ')} */\n`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
