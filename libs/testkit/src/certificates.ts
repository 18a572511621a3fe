import { generate } from 'selfsigned';

/** A certificate and its key, as PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

const named = (value: string) => [{ name: 'commonName', value }];

/** An authority of a test, which signs certificates. */
export async function newAuthority(name = 'authority') {
  const { cert, private: key } = await generate(named(name), {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return {
    cert,
    /** One for `localhost` and `127.0.0.1`, of servers and of clients. */
    async sign(commonName: string): Promise<Certificate> {
      const signed = await generate(named(commonName), {
        keyType: 'ec',
        algorithm: 'sha256',
        ca: { key, cert },
        extensions: [
          { name: 'basicConstraints', cA: false },
          { name: 'keyUsage', digitalSignature: true, critical: true },
          { name: 'extKeyUsage', serverAuth: true, clientAuth: true },
          {
            name: 'subjectAltName',
            altNames: [
              { type: 2, value: 'localhost' },
              { type: 7, ip: '127.0.0.1' },
            ],
          },
        ],
      });
      return { cert: signed.cert, key: signed.private };
    },
  };
}
