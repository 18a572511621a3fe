/** What a port shows its clients, and whom it trusts; all as PEM. */
export interface TlsMaterial {
  readonly key: string;
  /** The certificate of that key first, then the chain. */
  readonly cert: string;
  /** The authorities of clients' certificates. Where it is given, a client without a valid certificate is rejected. */
  readonly clientCa?: string;
}

/** Certificates that change while they are in use. */
export interface TlsSource {
  readonly current: TlsMaterial;
  /** Calls the listener after each change of `current`. */
  onChange(listener: () => void): void;
}
