import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** The cost of a hash: `2 ** ln` rounds over blocks of `128 * r` bytes, about 50 ms and 16 MB. */
const COST = { ln: 14, r: 8, p: 1 };
const BYTES = 32;
/** The dearest hash that is taken from a file: 256 MB. */
const DEAREST = { ln: 18, r: 8, p: 4 };

interface PasswordHash {
  readonly ln: number;
  readonly r: number;
  readonly p: number;
  readonly salt: Buffer;
  readonly hash: Buffer;
}

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);

/**
 * A hash of a password as text, such as `$scrypt$ln=14,r=8,p=1$<salt>$<hash>`.
 * @param ln two to that power are the rounds
 */
export async function hashPassword(password: string, ln = COST.ln): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derived(password, { ...COST, ln, salt, hash: Buffer.alloc(BYTES) });
  return `$scrypt$ln=${ln},r=${COST.r},p=${COST.p}$${plain(salt)}$${plain(hash)}`;
}

/** A hash from its text; undefined if it is none. */
export function parsePasswordHash(text: string): PasswordHash | undefined {
  const form = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;
  const [, ln, r, p, salt = '', hash = ''] = form.exec(text) ?? [];
  const found = { ln: Number(ln), r: Number(r), p: Number(p) };
  const isCheap = found.ln >= 1 && found.ln <= DEAREST.ln && found.r <= DEAREST.r && found.p <= DEAREST.p;
  if (!isCheap || found.r < 1 || found.p < 1) return undefined;
  const bytes = { salt: Buffer.from(salt, 'base64'), hash: Buffer.from(hash, 'base64') };
  return bytes.hash.length >= 16 ? { ...found, ...bytes } : undefined;
}

/** Whether a hash is of a password. Takes the same time for both answers. */
export async function isPassword(password: string, expected: PasswordHash): Promise<boolean> {
  return timingSafeEqual(await derived(password, expected), expected.hash);
}

function derived(password: string, { ln, r, p, salt, hash }: PasswordHash): Promise<Buffer> {
  const N = 2 ** ln;
  return derive(password, salt, hash.length, { N, r, p, maxmem: 256 * N * r });
}

/** Without the padding, as PHC strings have it. */
function plain(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
