import { FunctionValue, type Invoke } from '../value/function.ts';

/** A family of built-ins: every overload under its name, the first that fits is called. */
export type Family = Readonly<Record<string, readonly FunctionValue[]>>;

/** One overload. It gives undefined for arguments of types that it does not take. */
export function overload(parameters: readonly string[], invoke: Invoke): FunctionValue {
  return new FunctionValue(parameters, invoke);
}

/** An overload whose last parameter takes any number of arguments, or one list of them. */
export function variadic(parameters: readonly string[], invoke: Invoke): FunctionValue {
  return new FunctionValue(parameters, invoke, true);
}
