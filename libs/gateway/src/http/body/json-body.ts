import { cutObject } from '../../commands/variables/cut-variables.ts';

/** The JSON object in the body of a request. Its members stay text until they are read, so numbers keep their digits. */
export class JsonBody {
  readonly #members: ReadonlyMap<string, string>;

  /**
   * `text`: of the whole body; nothing counts as `{}`. `name`: how a text for the client calls it.
   * @throws NotDone for what is no JSON object
   */
  constructor(text: string, name = 'body') {
    this.#members = new Map(cutObject(text, name).map(({ name, value }) => [name, value]));
  }

  /** The names of its members. */
  names(): Iterable<string> {
    return this.#members.keys();
  }

  /** The JSON text of a member; undefined where there is none, or null. */
  text(name: string): string | undefined {
    const text = this.#members.get(name);
    return text === 'null' ? undefined : text;
  }

  /** The value of a member; undefined where there is none, or null. Numbers beyond 53 bits lose digits. */
  value(name: string): unknown {
    const text = this.text(name);
    return text === undefined ? undefined : JSON.parse(text);
  }
}
