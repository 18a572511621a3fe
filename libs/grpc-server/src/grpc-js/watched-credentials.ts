import { ServerCredentials } from '@grpc/grpc-js';
import type { TlsSource } from '@millrace/service';

/** Certificates that are replaced while the server listens. */
export class WatchedCredentials extends ServerCredentials {
  constructor(tls: TlsSource) {
    const requestCert = tls.current.clientCa !== undefined;
    super({ requestCert, rejectUnauthorized: requestCert }, contextOf(tls));
    tls.onChange(() => this.updateSecureContextOptions(contextOf(tls)));
  }

  override _equals(other: ServerCredentials): boolean {
    return this === other;
  }
}

function contextOf({ current: { key, cert, clientCa } }: TlsSource) {
  return { key, cert, ...(clientCa !== undefined && { ca: clientCa }) };
}
