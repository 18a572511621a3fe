import type { OutgoingHttpHeaders, ServerStreamResponseOptions } from 'node:http2';
import { acceptedEncodings } from '../messages/compression.ts';
import type { CallMetadata } from '../metadata/call-metadata.ts';
import { putHeaders } from '../metadata/headers.ts';

export const withTrailers: ServerStreamResponseOptions = { waitForTrailers: true };
export const withoutBody: ServerStreamResponseOptions = { endStream: true };

const head = {
  ':status': 200,
  'content-type': 'application/grpc+proto',
  'grpc-accept-encoding': acceptedEncodings,
};

/** Copied by `node:http2`, so that all calls can share them. */
const plainHeaders: OutgoingHttpHeaders = { ...head, 'grpc-encoding': 'identity' };
const gzipHeaders: OutgoingHttpHeaders = { ...head, 'grpc-encoding': 'gzip' };
const okTrailers: OutgoingHttpHeaders = { 'grpc-status': '0' };

/** The headers in front of the first message. */
export function answerHeaders(isCompressed: boolean, header: CallMetadata | undefined): OutgoingHttpHeaders {
  const shared = isCompressed ? gzipHeaders : plainHeaders;
  return header === undefined || header.isUntouched ? shared : withMetadata({ ...shared }, header);
}

/** The trailers behind the last message. */
export function trailers(code: number, details: string, trailer: CallMetadata | undefined): OutgoingHttpHeaders {
  const shared = code === 0 ? okTrailers : { 'grpc-status': code, 'grpc-message': encoded(details) };
  return trailer === undefined || trailer.isUntouched ? shared : withMetadata({ ...shared }, trailer);
}

/** Headers and trailers in one, of an answer without a message. */
export function onlyTrailers(
  code: number,
  details: string,
  header: CallMetadata | undefined,
  trailer: CallMetadata | undefined,
): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = { ...head, ...trailers(code, details, trailer) };
  return header === undefined || header.isUntouched ? headers : withMetadata(headers, header);
}

function withMetadata(headers: OutgoingHttpHeaders, metadata: CallMetadata): OutgoingHttpHeaders {
  putHeaders(headers, metadata);
  return headers;
}

/** A status text as a header carries it: percent-encoded UTF-8. */
function encoded(details: string): string {
  return encodeURI(details.toWellFormed());
}
