import type { InputType, ZlibOptions } from 'node:zlib';
import { gunzip, gzip, inflate } from 'node:zlib';
import { CallFailure, Status } from '../call/call-failure.ts';

/** What `grpc-accept-encoding` says of this server. */
export const acceptedEncodings = 'identity,deflate,gzip';

/** A message that is smaller than this is sent as it is, in bytes. */
export const worthCompressing = 1024;

/** Whether a list such as `identity,deflate,gzip` has gzip. */
export function acceptsGzip(list: string | undefined): boolean {
  return list !== undefined && /(^|,)\s*gzip\s*(,|$)/.test(list);
}

/** In a thread of the pool: a large message would hold up the others. */
export function compressed(bytes: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => gzip(bytes, (error, result) => (error ? reject(error) : resolve(result))));
}

type Decompress = (
  bytes: InputType,
  options: ZlibOptions,
  done: (error: Error | null, result: NonSharedBuffer) => void,
) => void;

const decompressors: Readonly<Record<string, Decompress>> = { gzip: gunzip, deflate: inflate };

/**
 * What a compressed message is.
 * @throws CallFailure where it is too large, or not compressed as it says
 */
export function decompressed(bytes: Buffer, encoding: string | undefined, maxBytes: number): Promise<Buffer> {
  const decompress = encoding === undefined ? undefined : decompressors[encoding];
  if (!decompress) return Promise.reject(noSuchEncoding(encoding));
  return new Promise((resolve, reject) => {
    decompress(bytes, { maxOutputLength: Math.max(1, maxBytes) }, (error, result) => {
      if (!error) resolve(result);
      else reject(failureOf(error, maxBytes));
    });
  });
}

function noSuchEncoding(encoding: string | undefined): CallFailure {
  if (encoding === undefined || encoding === 'identity') {
    return new CallFailure(Status.INTERNAL, 'Received a compressed message without a grpc-encoding');
  }
  const text = `Received message compressed with unsupported encoding "${encoding}"`;
  return new CallFailure(Status.UNIMPLEMENTED, text);
}

function failureOf(error: NodeJS.ErrnoException, maxBytes: number): CallFailure {
  if (error.code !== 'ERR_BUFFER_TOO_LARGE') return new CallFailure(Status.INTERNAL, 'Failed to decompress message');
  const text = `Received message that decompresses to a size larger than ${maxBytes}`;
  return new CallFailure(Status.RESOURCE_EXHAUSTED, text);
}
