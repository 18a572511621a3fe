import type { DrgModel } from './model/drg-model.ts';

/** The format version that this package writes and reads. A change of a model's shape needs a new one. */
const FORMAT_VERSION = 1;

/** The bytes of a model, as the log keeps them: JSON. */
export function encodeDrg(model: DrgModel): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(model));
}

/** The model of the bytes that `encodeDrg` gave. Throws for those of another format version. */
export function decodeDrg(bytes: Uint8Array): DrgModel {
  const model = JSON.parse(new TextDecoder().decode(bytes)) as DrgModel;
  if (model.formatVersion !== FORMAT_VERSION) {
    throw new Error(
      `Decision requirements of the format ${model.formatVersion} cannot be read, only ${FORMAT_VERSION}`,
    );
  }
  return model;
}
