/**
 * DMN XML to the checked model of its decisions. XML stays inside: what comes out is the plain value of `@millrace/dmn`,
 * or the text for the one who deployed.
 */
export type { CompileResult, Resource } from './compile-drg.ts';
export { compileDrg } from './compile-drg.ts';
