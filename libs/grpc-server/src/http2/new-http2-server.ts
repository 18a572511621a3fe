import type { Http2SecureServer, Http2Server, ServerOptions } from 'node:http2';
import { createSecureServer, createServer } from 'node:http2';
import type { TlsSource } from '@millrace/service';

export type AnyHttp2Server = Http2Server | Http2SecureServer;

const options: ServerOptions = {
  // Large messages and many streams on one connection are not an attack. What is, nghttp2 limits itself: resets, pings,
  // settings, empty frames and headers.
  maxSessionMemory: Number.MAX_SAFE_INTEGER,
  maxSendHeaderBlockLength: Number.MAX_SAFE_INTEGER,
};

/** A server that speaks HTTP/2 from the first byte, or over TLS by ALPN. */
export function newHttp2Server(tls: TlsSource | undefined): AnyHttp2Server {
  if (!tls) return createServer(options);
  const requestCert = tls.current.clientCa !== undefined;
  const server = createSecureServer({ ...options, ...contextOf(tls), requestCert, rejectUnauthorized: requestCert });
  server.on('secureConnection', (socket) => socket.on('error', () => {}));
  tls.onChange(() => server.setSecureContext(contextOf(tls)));
  return server;
}

function contextOf({ current: { key, cert, clientCa } }: TlsSource) {
  return { key, cert, ...(clientCa !== undefined && { ca: clientCa }) };
}
