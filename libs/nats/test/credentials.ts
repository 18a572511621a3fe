import { nkeys } from '@nats-io/transport-node';

type KeyPair = ReturnType<typeof nkeys.createUser>;

const encoder = new TextEncoder();

/** What a server trusts, and a user of an account of its, as `nsc` would make them. */
export function operatorWithUser() {
  const [operator, system, account, user] = [
    nkeys.createOperator(),
    nkeys.createAccount(),
    nkeys.createAccount(),
    nkeys.createUser(),
  ];
  const accountClaims = { limits: { subs: -1, data: -1, payload: -1, imports: -1, exports: -1, conn: -1, leaf: -1 } };
  const settings = [
    `operator: ${token(operator, operator, 'operator', {})}`,
    `system_account: ${system.getPublicKey()}`,
    'resolver: MEMORY',
    'resolver_preload: {',
    `  ${system.getPublicKey()}: ${token(system, operator, 'account', accountClaims)}`,
    `  ${account.getPublicKey()}: ${token(account, operator, 'account', accountClaims)}`,
    '}',
  ].join('\n');
  const jwt = token(user, account, 'user', { subs: -1, data: -1, payload: -1 });
  const seed = new TextDecoder().decode(user.getSeed());
  const credentials = `${section('NATS USER JWT', jwt)}\n${section('USER NKEY SEED', seed)}`;
  return { settings, credentials };
}

function token(subject: KeyPair, issuer: KeyPair, type: string, claims: object): string {
  const payload = {
    jti: subject.getPublicKey(),
    iat: Math.floor(Date.now() / 1000),
    iss: issuer.getPublicKey(),
    name: type,
    sub: subject.getPublicKey(),
    nats: { ...claims, type, version: 2 },
  };
  const signed = `${base64({ typ: 'JWT', alg: 'ed25519-nkey' })}.${base64(payload)}`;
  return `${signed}.${Buffer.from(issuer.sign(encoder.encode(signed))).toString('base64url')}`;
}

function base64(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function section(title: string, body: string): string {
  return `-----BEGIN ${title}-----\n${body}\n------END ${title}------\n`;
}
