import { type Assertion, type CharacterTest, InvalidPattern, type RegexNode } from './nodes.ts';

/** One step of a matcher. */
export type Instruction =
  | { readonly op: 'character'; readonly test: CharacterTest }
  | { readonly op: 'split'; first: number; second: number }
  | { readonly op: 'jump'; to: number }
  /** Remembers the place, in a capture or in the register of a loop. */
  | { readonly op: 'save'; readonly slot: number }
  /** Fails when the loop's last round matched nothing. */
  | { readonly op: 'progress'; readonly slot: number }
  | { readonly op: 'assertion'; readonly kind: Assertion; readonly multiline: boolean }
  | { readonly op: 'reference'; readonly index: number; readonly ignoreCase: boolean }
  | { readonly op: 'look'; readonly behind: boolean; readonly negative: boolean; readonly program: Program }
  | { readonly op: 'atomic'; readonly program: Program }
  | { readonly op: 'match' };

/** A compiled pattern, or a part of one. */
export type Program = readonly Instruction[];

const MOST_INSTRUCTIONS = 20_000;

/** Compiles a pattern; slots above those of the captures are registers of loops. */
export function compileProgram(node: RegexNode, groups: number): { readonly program: Program; readonly slots: number } {
  const compiler = new ProgramCompiler(2 * groups + 2);
  return { program: compiler.whole(node), slots: compiler.slots };
}

class ProgramCompiler {
  slots: number;
  private size = 0;

  constructor(slots: number) {
    this.slots = slots;
  }

  whole(node: RegexNode): Program {
    const out: Instruction[] = [];
    this.emit(node, out);
    this.push(out, { op: 'match' });
    return out;
  }

  private push(out: Instruction[], instruction: Instruction): void {
    if (++this.size > MOST_INSTRUCTIONS) throw new InvalidPattern('The pattern is too large');
    out.push(instruction);
  }

  private emit(node: RegexNode, out: Instruction[]): void {
    switch (node.type) {
      case 'character':
        this.push(out, { op: 'character', test: node.test });
        break;
      case 'sequence':
        for (const part of node.parts) this.emit(part, out);
        break;
      case 'choice':
        this.choice(node.options, out);
        break;
      case 'group':
        this.push(out, { op: 'save', slot: 2 * node.index });
        this.emit(node.body, out);
        this.push(out, { op: 'save', slot: 2 * node.index + 1 });
        break;
      case 'repeat':
        this.repeat(node, out);
        break;
      case 'assertion':
        this.push(out, { op: 'assertion', kind: node.kind, multiline: node.multiline });
        break;
      case 'reference':
        this.push(out, { op: 'reference', index: node.index, ignoreCase: node.ignoreCase });
        break;
      case 'look': {
        const { behind, negative } = node;
        this.push(out, { op: 'look', behind, negative, program: this.whole(node.body) });
        break;
      }
      case 'atomic':
        this.push(out, { op: 'atomic', program: this.whole(node.body) });
    }
  }

  private choice(options: readonly RegexNode[], out: Instruction[]): void {
    const ends: { op: 'jump'; to: number }[] = [];
    for (const [i, option] of options.entries()) {
      if (i === options.length - 1) {
        this.emit(option, out);
        break;
      }
      const split = { op: 'split' as const, first: out.length + 1, second: 0 };
      this.push(out, split);
      this.emit(option, out);
      const end = { op: 'jump' as const, to: 0 };
      this.push(out, end);
      ends.push(end);
      split.second = out.length;
    }
    for (const end of ends) end.to = out.length;
  }

  private repeat(node: Extract<RegexNode, { type: 'repeat' }>, out: Instruction[]): void {
    if (node.mode === 'possessive') {
      this.push(out, { op: 'atomic', program: this.whole({ ...node, mode: 'greedy' }) });
      return;
    }
    const lazy = node.mode === 'lazy';
    for (let i = 0; i < node.min; i++) this.emit(node.body, out);
    if (node.max === Number.POSITIVE_INFINITY) {
      this.loop(node.body, lazy, out);
      return;
    }
    const exits: (() => void)[] = [];
    for (let i = node.min; i < node.max; i++) {
      exits.push(this.optional(lazy, out));
      this.emit(node.body, out);
    }
    for (const exit of exits) exit();
  }

  private loop(body: RegexNode, lazy: boolean, out: Instruction[]): void {
    const start = out.length;
    const exit = this.optional(lazy, out);
    const slot = this.slots++;
    this.push(out, { op: 'save', slot });
    this.emit(body, out);
    this.push(out, { op: 'progress', slot });
    this.push(out, { op: 'jump', to: start });
    exit();
  }

  /** A fork around what follows; calling the result ends what it goes around. */
  private optional(lazy: boolean, out: Instruction[]): () => void {
    const split = { op: 'split' as const, first: out.length + 1, second: out.length + 1 };
    this.push(out, split);
    return () => {
      if (lazy) split.first = out.length;
      else split.second = out.length;
    };
  }
}
