/** The address at which this machine itself reaches what listens on a host, which may be all of its own. */
export function localAddress(host: string, port: number): string {
  return `${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
}
