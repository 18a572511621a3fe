import { decodeText, InvalidFile, parseXml } from '@millrace/xml';
import { straightThroughLoop } from './check-loops.ts';
import type { CompileResult, Resource } from './compile.ts';
import { compileDefinitions } from './compile-definitions.ts';
import { elementErrorText, fileErrorText, loopErrorText } from './error-text.ts';
import { readDefinitions } from './moddle/read-definitions.ts';
import { Problems } from './problems.ts';
import { checkSchema } from './schema/check-schema.ts';

/** Compiles a file in steps of which each needs the one before: XML, valid BPMN, elements, executable by this engine. */
export async function compileFile({ name, content }: Resource): Promise<CompileResult> {
  try {
    const file = parseXml(decodeText(content));
    checkSchema(file);
    const problems = new Problems();
    const processes = compileDefinitions(await readDefinitions(file), problems);
    if (problems.byElement.size > 0) return { ok: false, errors: elementErrorText(name, problems) };
    const loops = processes.flatMap((model) => loopErrorText(name, model.processId, straightThroughLoop(model)));
    return loops.length > 0 ? { ok: false, errors: loops.join('') } : { ok: true, processes };
  } catch (error) {
    if (error instanceof InvalidFile) return { ok: false, errors: fileErrorText(name, error.message) };
    throw error;
  }
}
