import { type Meter, UNMETERED } from '../runtime/meter.ts';
import type { Value } from '../value/value.ts';
import { readJson } from './read.ts';

/** A variable's JSON text. It is parsed when an expression first reads it, and only once. */
export class JsonText {
  readonly kind = 'json text';
  readonly text: string;
  private parsed: Value | undefined = undefined;

  constructor(text: string) {
    this.text = text;
  }

  /**
   * The FEEL value; null when the text is no JSON.
   *
   * @param meter pays for the parsing
   */
  value(meter: Meter = UNMETERED): Value {
    if (this.parsed === undefined) this.parsed = readJson(this.text, meter) ?? null;
    return this.parsed;
  }
}
