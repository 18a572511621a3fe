/**
 * BPMN XML to the checked process model, with Zeebe's validation texts. XML stays inside: what comes out is the plain
 * value of `@millrace/bpmn-model`, or the text for the one who deployed.
 */
export type { CompileResult, Resource } from './compile.ts';
export { compile } from './compile.ts';
