import type { CompileResult, Resource } from './compile.ts';
import { compileDefinitions } from './compile-definitions.ts';
import { elementErrorText, fileErrorText } from './error-text.ts';
import { Problems } from './problems.ts';
import { checkSchema } from './schema/check-schema.ts';
import { decodeText } from './xml/decode-text.ts';
import { InvalidFile } from './xml/invalid-file.ts';
import { parseXml } from './xml/parse-xml.ts';

/** Compiles a file in three steps, of which each needs the one before: XML, valid BPMN, executable by this engine. */
export function compileFile({ name, content }: Resource): CompileResult {
  try {
    const definitions = parseXml(decodeText(content));
    const elementsById = checkSchema(definitions);
    const problems = new Problems();
    const processes = compileDefinitions(definitions, { elementsById, problems });
    if (problems.byElement.size > 0) return { ok: false, errors: elementErrorText(name, problems) };
    return { ok: true, processes };
  } catch (error) {
    if (error instanceof InvalidFile) return { ok: false, errors: fileErrorText(name, error.message) };
    throw error;
  }
}
