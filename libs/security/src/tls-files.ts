import { createSecureContext } from 'node:tls';
import type { TlsMaterial, TlsSource } from '@millrace/service';
import { WatchedFiles } from './watched-files.ts';

/** The paths of PEM files. */
export interface TlsPaths {
  readonly cert: string;
  readonly key: string;
  /** Empty: clients need no certificate. */
  readonly clientCa: string;
}

/**
 * Certificates in files, which may be replaced while they are in use.
 * @throws an error whose message names the files that cannot be used
 */
export function tlsFiles(
  { cert, key, clientCa }: TlsPaths,
  warn: (message: string) => void,
  everyMs?: number,
): TlsSource {
  const paths = [cert, key, clientCa].filter((path) => path !== '');
  return new WatchedFiles(paths, (texts) => materialOf(texts, paths), warn, everyMs);
}

function materialOf([cert = '', key = '', clientCa]: readonly string[], paths: readonly string[]): TlsMaterial {
  try {
    createSecureContext({ cert, key, ca: clientCa });
  } catch (error) {
    const files = paths.join(', ');
    throw new Error(`Expected a certificate, its key and authorities in ${files}, but: ${(error as Error).message}`);
  }
  return { cert, key, ...(clientCa !== undefined && { clientCa }) };
}
