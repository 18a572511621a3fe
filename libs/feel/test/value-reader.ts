/**
 * Reads the text of a FEEL value into plain data that can be compared, without the engine: numbers as digits without
 * closing zeros, durations as months or nanoseconds, other temporal values as normalized text.
 */
export function readValue(text: string): unknown {
  const reader = new ValueReader(text);
  const value = reader.value();
  reader.end();
  return value;
}

const STRING = /"((?:[^"\\]|\\.)*)"/suy;
const NUMBER = /-?(?:\d+(?:\.\d+)?|\.\d+)/y;
const TEMPORAL = /(date and time|date|time|duration)\("([^"]*)"\)/y;
const NAME = /[A-Za-z_]\w*/y;

class ValueReader {
  private readonly text: string;
  private position = 0;

  constructor(text: string) {
    this.text = text;
  }

  end(): void {
    this.space();
    if (this.position < this.text.length) this.fail();
  }

  value(): unknown {
    this.space();
    if (this.take('[')) return this.items(']', () => this.value());
    if (this.take('{')) return new Map(this.items('}', () => this.entry()));
    const temporal = this.match(TEMPORAL);
    if (temporal) return readTemporal(temporal[1] as string, temporal[2] as string);
    const string = this.match(STRING);
    if (string) return readString(string[1] as string);
    const number = this.match(NUMBER);
    if (number) return { number: normalizeNumber(number[0]) };
    for (const word of ['true', 'false', 'null']) if (this.take(word)) return word;
    return this.fail();
  }

  private entry(): readonly [string, unknown] {
    this.space();
    const string = this.match(STRING);
    const key = string ? String(readString(string[1] as string)).slice(1) : (this.match(NAME)?.[0] ?? this.fail());
    this.space();
    if (!this.take(':')) this.fail();
    return [key, this.value()];
  }

  private items<T>(close: string, item: () => T): T[] {
    const items: T[] = [];
    this.space();
    if (this.take(close)) return items;
    do items.push(item());
    while (this.separator());
    if (!this.take(close)) this.fail();
    return items;
  }

  private separator(): boolean {
    this.space();
    return this.take(',');
  }

  private space(): void {
    while (/\s/.test(this.text[this.position] ?? '')) this.position++;
  }

  private take(text: string): boolean {
    if (!this.text.startsWith(text, this.position)) return false;
    this.position += text.length;
    return true;
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.position;
    const match = pattern.exec(this.text);
    if (match) this.position = pattern.lastIndex;
    return match;
  }

  private fail(): never {
    throw new Error(`no value at ${this.position} of ${this.text}`);
  }
}

/** Strings are marked, so that they never equal a keyword. */
function readString(raw: string): string {
  const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const plain = raw.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_, hex: string | undefined, letter: string) =>
    hex === undefined ? (escapes[letter] ?? letter) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return `=${plain}`;
}

function normalizeNumber(text: string): string {
  const [, sign, whole = '', fraction = ''] = /^(-?)(\d*)(?:\.(\d*))?$/.exec(text) ?? [];
  const digits = `${whole.replace(/^0+/, '') || '0'}.${fraction.replace(/0+$/, '')}`;
  return digits === '0.' ? '0.' : `${sign}${digits}`;
}

function readTemporal(form: string, text: string): unknown {
  if (form === 'duration') return readDuration(text);
  return { [form]: text.replace(/([+-]00:00)/, 'Z') };
}

function readDuration(text: string): unknown {
  const match =
    /^(-?)P(?:(-?\d+)Y)?(?:(-?\d+)M)?(?:(-?\d+)D)?(?:T(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?\d+(?:\.\d+)?)S)?)?$/.exec(text);
  if (!match) throw new Error(`no duration: ${text}`);
  const [years, months, days, hours, minutes, seconds] = match.slice(2).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const sign = match[1] === '-' ? -1 : 1;
  return {
    months: sign * (years * 12 + months) + 0,
    seconds: sign * (((days * 24 + hours) * 60 + minutes) * 60 + seconds) + 0,
  };
}
