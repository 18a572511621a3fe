import { isLineBreak, isWord } from './classes.ts';
import type { Instruction, Program } from './program.ts';

/** Called with the number of steps made; may throw to stop a search that goes on for too long. */
export type Meter = (steps: number) => void;

const STEPS_PER_REPORT = 64;
/** A step of the matcher is that much cheaper than one of an evaluation. */
const STEPS_PER_UNIT = 3;

/**
 * Runs a program on a text, trying alternatives in order and going back when one fails. The trail of open alternatives
 * is a list of its own, so that no text is too long for it, and every step is metered, so that no pattern takes forever.
 */
export class Matcher {
  private readonly text: string;
  private readonly meter: Meter;
  private readonly slots: Int32Array;
  private steps = 0;

  constructor(text: string, slots: number, meter: Meter) {
    this.text = text;
    this.meter = meter;
    this.slots = new Int32Array(slots).fill(-1);
  }

  /** Where the match that begins at `start` ends, with the captures in `slots`; -1 when there is none. */
  matchAt(program: Program, start: number): number {
    this.slots.fill(-1);
    return this.run(program, start, -1);
  }

  /** Start and end of every group, -1 for those that took no part. */
  captures(): readonly number[] {
    return [...this.slots];
  }

  private count(): void {
    if (++this.steps % STEPS_PER_REPORT === 0) this.meter(STEPS_PER_REPORT / STEPS_PER_UNIT);
  }

  /** With `mustEnd` other than -1 only a match that ends there counts. */
  private run(program: Program, start: number, mustEnd: number): number {
    // Pairs: where to go on and at which place, or a slot (as a number below zero) and the value to put back.
    const trail: number[] = [];
    let at = 0;
    let place = start;
    for (;;) {
      this.count();
      const instruction = program[at] as Instruction;
      let next = -1;
      switch (instruction.op) {
        case 'match':
          if (mustEnd < 0 || place === mustEnd) return place;
          break;
        case 'jump':
          at = instruction.to;
          continue;
        case 'split':
          trail.push(instruction.second, place);
          at = instruction.first;
          continue;
        case 'save':
          trail.push(-1 - instruction.slot, this.slots[instruction.slot] as number);
          this.slots[instruction.slot] = place;
          next = place;
          break;
        case 'progress':
          next = this.slots[instruction.slot] === place ? -1 : place;
          break;
        default:
          next = this.step(instruction, place, trail);
      }
      if (next >= 0) {
        place = next;
        at++;
        continue;
      }
      const resumed = this.backtrack(trail);
      if (resumed < 0) return -1;
      place = trail.pop() as number;
      at = resumed;
    }
  }

  /** Undoes captures up to the last open alternative; gives where it goes on, its place stays on the trail. */
  private backtrack(trail: number[]): number {
    while (trail.length > 0) {
      const value = trail.pop() as number;
      const target = trail.pop() as number;
      if (target >= 0) {
        trail.push(value);
        return target;
      }
      this.slots[-1 - target] = value;
    }
    return -1;
  }

  /** The place after an instruction that takes characters or looks around; -1 when it fails. */
  private step(instruction: Instruction, place: number, trail: number[]): number {
    switch (instruction.op) {
      case 'character': {
        const code = this.text.codePointAt(place);
        if (code === undefined || !instruction.test(code)) return -1;
        return place + (code > 0xffff ? 2 : 1);
      }
      case 'assertion':
        return this.holds(instruction.kind, instruction.multiline, place) ? place : -1;
      case 'reference':
        return this.repeatGroup(instruction.index, instruction.ignoreCase, place);
      case 'atomic':
        return this.keepingTrail(trail, () => this.run(instruction.program, place, -1));
      case 'look': {
        const found = this.keepingTrail(trail, () => this.look(instruction.program, instruction.behind, place)) >= 0;
        return found === instruction.negative ? -1 : place;
      }
      default:
        return -1;
    }
  }

  /** Notes which slots a part of its own changed, so that going back undoes them too. */
  private keepingTrail(trail: number[], run: () => number): number {
    const before = this.slots.slice();
    const result = run();
    for (let i = 0; i < before.length; i++) {
      if (before[i] !== this.slots[i]) trail.push(-1 - i, before[i] as number);
    }
    return result;
  }

  private look(program: Program, behind: boolean, place: number): number {
    if (!behind) return this.run(program, place, -1);
    for (let start = place; start >= 0; start--) {
      const end = this.run(program, start, place);
      if (end >= 0) return end;
    }
    return -1;
  }

  private repeatGroup(index: number, ignoreCase: boolean, place: number): number {
    const [start, end] = [this.slots[2 * index] ?? -1, this.slots[2 * index + 1] ?? -1];
    if (start < 0 || end < 0) return -1;
    const wanted = this.text.slice(start, end);
    const found = this.text.slice(place, place + wanted.length);
    this.meter(wanted.length / 64);
    const same = ignoreCase ? wanted.toLowerCase() === found.toLowerCase() : wanted === found;
    return same ? place + wanted.length : -1;
  }

  private holds(kind: string, multiline: boolean, place: number): boolean {
    const { text } = this;
    switch (kind) {
      case 'text start':
        return place === 0;
      case 'text end':
        return place === text.length;
      case 'line start':
        return place === 0 || (multiline && place < text.length && this.afterBreak(place));
      case 'line end':
        return multiline ? place === text.length || this.beforeBreak(place) : this.beforeLastBreak(place);
      case 'last line end':
        return this.beforeLastBreak(place);
      default: {
        const boundary = this.isWordAt(place - 1) !== this.isWordAt(place);
        return boundary === (kind === 'boundary');
      }
    }
  }

  private isWordAt(place: number): boolean {
    return place >= 0 && place < this.text.length && isWord(this.text.charCodeAt(place));
  }

  private afterBreak(place: number): boolean {
    if (!isLineBreak(this.text.charCodeAt(place - 1))) return false;
    return !(this.text[place - 1] === '\r' && this.text[place] === '\n');
  }

  private beforeBreak(place: number): boolean {
    if (place >= this.text.length || !isLineBreak(this.text.charCodeAt(place))) return false;
    return !(this.text[place] === '\n' && this.text[place - 1] === '\r');
  }

  private beforeLastBreak(place: number): boolean {
    const left = this.text.length - place;
    if (left === 0) return true;
    if (left === 2) return this.text.endsWith('\r\n');
    return left === 1 && this.beforeBreak(place);
  }
}
