import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http2';
import type { Metadata } from 'nice-grpc-common';

/** Headers of the transport, which a call does not see. */
const own: ReadonlySet<string> = new Set([
  'grpc-timeout',
  'grpc-encoding',
  'grpc-accept-encoding',
  'accept-encoding',
  'te',
  'content-type',
]);

/** Puts the headers of a request into the metadata of its call. What metadata may not hold is left out. */
export function fillFromHeaders(metadata: Metadata, headers: IncomingHttpHeaders): void {
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || name.startsWith(':') || own.has(name)) continue;
    for (const text of Array.isArray(value) ? value : [value]) append(metadata, name, text);
  }
}

function append(metadata: Metadata, name: string, text: string): void {
  if (name.endsWith('-bin')) {
    for (const part of text.split(',')) metadata.append(name, Buffer.from(part, 'base64'));
  } else if (/^[ -~]*$/.test(text) && /^[0-9a-z_.-]+$/.test(name)) {
    metadata.append(name, text);
  }
}

/** Puts metadata into the headers or trailers of an answer. */
export function putHeaders(headers: OutgoingHttpHeaders, metadata: Metadata): void {
  for (const [name, values] of metadata) {
    if (name.startsWith(':') || name.startsWith('grpc-') || own.has(name)) continue;
    headers[name] = values.map((value) => (typeof value === 'string' ? value : Buffer.from(value).toString('base64')));
  }
}
