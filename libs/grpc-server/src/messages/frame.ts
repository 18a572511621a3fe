const PREFIX_BYTES = 5;

/** A message as it is sent: whether it is compressed, its length, itself. */
export function frame(message: Uint8Array, isCompressed: boolean): Buffer {
  const { length } = message;
  const bytes = Buffer.allocUnsafe(PREFIX_BYTES + length);
  bytes[0] = isCompressed ? 1 : 0;
  bytes.writeUInt32BE(length, 1);
  bytes.set(message, PREFIX_BYTES);
  return bytes;
}
