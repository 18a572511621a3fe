import { formatVersion, type ProcessModel } from './process-model.ts';

/** A stored model has a format version that this build does not know: it was written by a newer one. */
export class UnknownModelVersion extends Error {
  override readonly name = 'UnknownModelVersion';
}

/** The bytes of a model for the log: its JSON in UTF-8. */
export function encodeModel(model: ProcessModel): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(model));
}

/**
 * The model that `encodeModel` made these bytes of.
 *
 * @throws UnknownModelVersion if the format version is not this build's
 * @throws SyntaxError or TypeError if the bytes are no JSON in UTF-8
 */
export function decodeModel(bytes: Uint8Array): ProcessModel {
  const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  const version = versionOf(value);
  if (version !== formatVersion) {
    throw new UnknownModelVersion(
      `Expected a process model of format version ${formatVersion}, but it has version ${JSON.stringify(version)}`,
    );
  }
  return value as ProcessModel;
}

function versionOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined;
}
