import { isNamePart, isSpace } from './characters.ts';
import { isIdentifier } from './names.ts';

/** A known name as it is compared with a text: words and signs, between which there may be spaces. */
interface Known {
  readonly name: string;
  readonly tokens: readonly string[];
}

/**
 * The names in scope that a grammar without knowledge of them could not read, because they have spaces or signs. The
 * longest one that fits wins, as the DMN standard says: with `Monthly Income` in scope, `Monthly Income - 1` is a
 * subtraction.
 */
export class KnownNames {
  /** By first character, the longest first. */
  private readonly byStart = new Map<string, Known[]>();

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.add(name);
  }

  /** Adds a name; one that needs no knowledge to be read is passed over. */
  private add(name: string): void {
    const normal = normalName(name);
    if (normal === '' || isIdentifier(normal)) return;
    const start = normal.charAt(0);
    const others = this.byStart.get(start) ?? [];
    if (others.some((other) => other.name === normal)) return;
    others.push({ name: normal, tokens: tokensOf(normal) });
    others.sort((a, b) => b.name.length - a.name.length);
    this.byStart.set(start, others);
  }

  /** These names and more. */
  with(...more: readonly string[]): KnownNames {
    const together = new KnownNames();
    for (const [start, known] of this.byStart) together.byStart.set(start, [...known]);
    for (const name of more) together.add(name);
    return together;
  }

  /** These names and those. */
  and(others: KnownNames): KnownNames {
    return this.with(...[...others.byStart.values()].flatMap((known) => known.map(({ name }) => name)));
  }

  /** The longest name that stands in the text at `start`, and where it ends. */
  match(text: string, start: number): { readonly name: string; readonly end: number } | undefined {
    for (const { name, tokens } of this.byStart.get(text.charAt(start)) ?? []) {
      const end = endOf(tokens, text, start);
      if (end !== undefined) return { name, end };
    }
    return undefined;
  }
}

/** A name as it is looked up: its spaces are of no account. */
export function normalName(name: string): string {
  return name.trim().replace(/\s+/g, ' ');
}

function tokensOf(name: string): string[] {
  const tokens: string[] = [];
  for (let at = 0; at < name.length; ) {
    if (isSpace(name.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at++;
    if (isNamePart(name.charCodeAt(start))) while (at < name.length && isNamePart(name.charCodeAt(at))) at++;
    tokens.push(name.slice(start, at));
  }
  return tokens;
}

function endOf(tokens: readonly string[], text: string, start: number): number | undefined {
  let at = start;
  for (const [index, token] of tokens.entries()) {
    if (index > 0) while (at < text.length && isSpace(text.charCodeAt(at))) at++;
    if (!text.startsWith(token, at)) return undefined;
    at += token.length;
    const isWord = isNamePart(token.charCodeAt(token.length - 1));
    if (isWord && at < text.length && isNamePart(text.charCodeAt(at))) return undefined;
  }
  return at;
}
