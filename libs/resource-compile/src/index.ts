/**
 * The files of a deployment to the definitions in them. What comes out is what the log takes: encoded models, or the text
 * for the client that deployed.
 */
export { compileApart } from './compile-apart.ts';
export type { CompiledApart } from './compiler.ts';
export { isKnownResource } from './kinds.ts';
export type { CompiledDefinition, DefinitionReference, Resource } from './resource.ts';
