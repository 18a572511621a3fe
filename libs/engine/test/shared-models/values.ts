import type { ProcessModel } from '@millrace/bpmn-model';

interface Variable {
  readonly name: string;
  readonly value: string;
}

const KEYWORDS = new Set(
  'and or not if then else for in return some every satisfies true false null function between instance of'.split(' '),
);

/** Values for the variables that the expressions of some models name: drawn, for what they should be is not known. */
export class Values {
  readonly #random: () => number;
  readonly #names: readonly string[];
  readonly #literals: readonly unknown[];
  readonly #values = new Map<string, unknown>();

  constructor(random: () => number, models: readonly ProcessModel[]) {
    this.#random = random;
    const expressions = models.flatMap(expressionsIn);
    this.#names = [...new Set(expressions.flatMap(namesIn))];
    const texts = expressions.flatMap((text) => [...text.matchAll(/"([^"]*)"/g)].map(([, literal]) => literal));
    const numbers = expressions.flatMap((text) => [...text.matchAll(/\b\d+\b/g)].map(([number]) => Number(number)));
    this.#literals = [...new Set([...texts, ...numbers, ...numbers.map((number) => number + 1)])];
    for (const name of this.#names) this.#values.set(name, this.#draw());
  }

  /** All of them. */
  all(): Variable[] {
    return [...this.#values].map(([name, value]) => ({ name, value: JSON.stringify(value) }));
  }

  /** New values for the names that a text names, or for any if it names none. */
  redraw(text: string): Variable[] {
    const named = new Set(namesIn(text));
    const wrong = this.#names.filter((name) => named.has(name));
    for (const name of wrong.length > 0 ? wrong : this.#names) this.#values.set(name, this.#draw());
    return this.all();
  }

  #draw(): unknown {
    const dice = this.#random();
    if (dice < 0.2) return this.#random() < 0.5;
    if (dice < 0.55 && this.#literals.length > 0) return this.#any(this.#literals);
    if (dice < 0.65) return this.#any([1, 1_000, 'PT1S', '2030-01-01T00:00:00Z', 'text', null]);
    const object = Object.fromEntries(this.#names.map((name) => [name, this.#scalar()]));
    return dice < 0.85 ? object : [object, object];
  }

  #scalar(): unknown {
    return this.#random() < 0.5 ? this.#any([true, false, 1, 100]) : this.#any([...this.#literals, 'text']);
  }

  #any<T>(all: readonly T[]): T {
    return all[Math.floor(this.#random() * all.length)] as T;
  }
}

function expressionsIn(part: unknown): string[] {
  if (typeof part === 'string') return part.startsWith('=') ? [part.slice(1)] : [];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(expressionsIn) : [];
}

function namesIn(text: string): string[] {
  const withoutTexts = text.replaceAll(/"[^"]*"/g, '');
  return [...withoutTexts.matchAll(/[A-Za-z_]\w*/g)].map(([name]) => name).filter((name) => !KEYWORDS.has(name));
}
