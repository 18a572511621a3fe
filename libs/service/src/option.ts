import * as v from 'valibot';

/** The text of an argument or environment variable → the value of an option, or what is wrong with it. */
type OptionSchema<T> = v.GenericSchema<string, T>;

/** One thing that can be set on a process. Its name in the configuration is its name everywhere: see `optionNames`. */
export interface Option<T> {
  readonly schema: OptionSchema<T>;
  /** The text that applies by default. */
  readonly fallback: string;
  /** What it is, with its unit, in one line. */
  readonly help: string;
  /** A switch: on when it is named without a value. */
  readonly isSwitch: boolean;
}

/** A whole number between two others. */
export function wholeNumber(
  fallback: number,
  range: { readonly from: number; readonly to: number },
  help: string,
): Option<number> {
  const expected = `a whole number from ${range.from} to ${range.to}`;
  const schema = v.pipe(
    v.string(),
    v.regex(/^-?\d+$/, expected),
    v.transform(Number),
    v.minValue(range.from, expected),
    v.maxValue(range.to, expected),
  );
  return { schema, fallback: String(fallback), help, isSwitch: false };
}

/** Any text that is not empty. */
export function text(fallback: string, help: string): Option<string> {
  return { schema: v.pipe(v.string(), v.nonEmpty('a text that is not empty')), fallback, help, isSwitch: false };
}

/** Any text, or none. */
export function optionalText(help: string): Option<string> {
  return { schema: v.string(), fallback: '', help, isSwitch: false };
}

/** The address of something that speaks HTTP, or none. */
export function optionalUrl(help: string): Option<string> {
  const expected = 'an address such as http://127.0.0.1:4318';
  const schema = v.pipe(
    v.string(),
    v.check((address) => address === '' || /^https?:$/.test(URL.parse(address)?.protocol ?? ''), expected),
  );
  return { schema, fallback: '', help, isSwitch: false };
}

/** A share, 0 to 1, or nothing said. */
export function optionalShare(help: string): Option<number | undefined> {
  const expected = 'a number from 0 to 1';
  const schema = v.pipe(
    v.string(),
    v.check((share) => share === '' || (/^[\d.]+$/.test(share) && Number(share) <= 1), expected),
    v.transform((share) => (share === '' ? undefined : Number(share))),
  );
  return { schema, fallback: '', help, isSwitch: false };
}

/** One of a few words. */
export function oneOf<const W extends string>(words: readonly W[], fallback: W, help: string): Option<W> {
  const schema = v.picklist(words, `one of ${words.join(', ')}`) as unknown as OptionSchema<W>;
  return { schema, fallback, help, isSwitch: false };
}

/** Off unless named. */
export function onOff(help: string): Option<boolean> {
  const schema = v.pipe(
    v.picklist(['true', 'false'], 'true or false'),
    v.transform((word) => word === 'true'),
  ) as unknown as OptionSchema<boolean>;
  return { schema, fallback: 'false', help, isSwitch: true };
}
