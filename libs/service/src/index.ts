/** What every process of Millrace needs around its work. */
export type { Config, Options, ReadConfig } from './config.ts';
export { helpText, optionNames, readConfig } from './config.ts';
export type { Option } from './option.ts';
export { oneOf, onOff, text, wholeNumber } from './option.ts';
