import { parseArgs } from 'node:util';
import * as v from 'valibot';
import type { Option } from './option.ts';
import { version } from './version.ts';

export type Options = Readonly<Record<string, Option<unknown>>>;

export type Config<O extends Options> = { readonly [N in keyof O]: O[N] extends Option<infer T> ? T : never };

export type ReadConfig<O extends Options> =
  | { readonly kind: 'config'; readonly config: Config<O> }
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'version'; readonly text: string }
  /** One line: what was expected and what came. */
  | { readonly kind: 'wrong'; readonly text: string };

/** How an option is called on the command line and in the environment: `longPollMs`, `--long-poll-ms`, `MILLRACE_LONG_POLL_MS`. */
export function optionNames(name: string): { readonly argument: string; readonly variable: string } {
  const words = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return { argument: `--${words}`, variable: `MILLRACE_${words.replaceAll('-', '_').toUpperCase()}` };
}

/** Reads a configuration once: the command line goes before the environment, that before the defaults. */
export function readConfig<O extends Options>(
  options: O,
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): ReadConfig<O> {
  let given: Readonly<Record<string, string | boolean | undefined>>;
  try {
    given = parseArgs({ args: [...args], options: argumentsOf(options), strict: true }).values;
  } catch (error) {
    return { kind: 'wrong', text: `${(error as Error).message.split(/\.\s/)[0]}. --help lists what there is.` };
  }
  if (given.version === true) return { kind: 'version', text: `Millrace ${version}` };
  if (given.help === true) return { kind: 'help', text: helpText(options) };
  const config: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(options)) {
    const { argument, variable } = optionNames(name);
    const fromArgument = given[argument.slice(2)];
    const raw = fromArgument ?? environment[variable] ?? option.fallback;
    const result = v.safeParse(option.schema, String(raw));
    if (!result.success) {
      const source = fromArgument === undefined ? variable : argument;
      return { kind: 'wrong', text: `Expected ${source} to be ${result.issues[0].message}, but it was '${raw}'` };
    }
    config[name] = result.output;
  }
  return { kind: 'config', config: Object.freeze(config) as Config<O> };
}

/** What `--help` prints of the options; the documentation of them is made of the same. */
export function helpText(options: Options): string {
  const rows = Object.entries(options).map(([name, { fallback, help, isSwitch }]) => {
    const { argument, variable } = optionNames(name);
    return {
      left: `  ${argument}${isSwitch || fallback === '' ? '' : ` ${fallback}`}`,
      right: `${help} (${variable})`,
    };
  });
  const width = Math.max(...rows.map(({ left }) => left.length)) + 2;
  return rows.map(({ left, right }) => left.padEnd(width) + right).join('\n');
}

function argumentsOf(options: Options): Record<string, { type: 'boolean' | 'string'; multiple: false }> {
  const named = Object.entries(options).map(([name, { isSwitch }]) => [
    optionNames(name).argument.slice(2),
    { type: isSwitch ? 'boolean' : 'string', multiple: false },
  ]);
  const flag = { type: 'boolean', multiple: false } as const;
  return { ...Object.fromEntries(named), help: flag, version: flag };
}
