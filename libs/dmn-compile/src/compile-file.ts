import { checkModel, type DrgModel } from '@millrace/dmn';
import { decodeText, InvalidFile, parseXml, type XmlElement } from '@millrace/xml';
import { checkIds } from './check-ids.ts';
import { checkRequirements } from './check-requirements.ts';
import { checkSize } from './check-size.ts';
import type { CompileResult, Resource } from './compile-drg.ts';
import { MODEL_NAMESPACES } from './namespaces.ts';
import { fileErrorText, Problems } from './problems.ts';
import { type Imported, readDefinitions } from './read/definitions.ts';
import { attribute, DmnFile } from './read/file.ts';
import { checkSchema } from './schema/check-schema.ts';

/** Compiles a file in steps of which each needs the one before: XML, DMN's schema, elements, FEEL. */
export function compileFile(resource: Resource, others: readonly Resource[]): CompileResult {
  try {
    const root = parseDefinitions(resource);
    const problems = new Problems();
    const files = new Others(others);
    const model = compileDefinitions(root, problems, files, []);
    return problems.isEmpty
      ? { ok: true, model, imported: files.found }
      : { ok: false, errors: problems.text(resource.name) };
  } catch (error) {
    if (error instanceof InvalidFile) return { ok: false, errors: fileErrorText(resource.name, error.message) };
    throw error;
  }
}

/** The other files of a deployment, read when something is imported. */
class Others {
  private readonly resources: readonly Resource[];
  private roots: readonly { readonly name: string; readonly root: XmlElement }[] | undefined = undefined;
  private readonly names = new Set<string>();

  constructor(resources: readonly Resource[]) {
    this.resources = resources;
  }

  /** The names of the files that were found. */
  get found(): readonly string[] {
    return [...this.names];
  }

  /** The file of that namespace. Files that cannot be read are none of it: they are rejected on their own. */
  find(namespace: string): XmlElement | undefined {
    this.roots ??= this.resources.flatMap((resource) => {
      try {
        return { name: resource.name, root: parseDefinitions(resource) };
      } catch (error) {
        if (error instanceof InvalidFile) return [];
        throw error;
      }
    });
    const found = this.roots.find(({ root }) => attribute(root, 'namespace') === namespace);
    if (found !== undefined) this.names.add(found.name);
    return found?.root;
  }
}

function parseDefinitions({ content }: Resource): XmlElement {
  const root = parseXml(decodeText(content));
  if (!MODEL_NAMESPACES.has(root.namespace)) {
    throw new InvalidFile(
      `The root element is of the namespace '${root.namespace}', which is no version of DMN`,
      root.line,
    );
  }
  if (root.name !== 'definitions')
    throw new InvalidFile(`The root element must be 'definitions', but was '${root.name}'`, root.line);
  return root;
}

function compileDefinitions(
  root: XmlElement,
  problems: Problems,
  others: Others,
  importers: readonly string[],
): DrgModel {
  checkSchema(root, problems);
  const file = new DmnFile(root, problems);
  const imports = readImports(file, others, [...importers, attribute(root, 'namespace') ?? '']);
  const model = readDefinitions(file, imports);
  checkIds(file, model);
  checkSize(file, model);
  if (checkRequirements(file, model) && problems.isEmpty) {
    for (const { part, message } of checkModel(model)) problems.add(file.sourceOf(part) ?? root, message);
  }
  return model;
}

function readImports(file: DmnFile, others: Others, importers: readonly string[]): Imported[] {
  return file.all(file.root, 'import').flatMap((element) => {
    const namespace = attribute(element, 'namespace') ?? '';
    if (!MODEL_NAMESPACES.has(attribute(element, 'importType') ?? '')) return [];
    if (importers.includes(namespace)) {
      file.problems.add(element, `The file imports itself by way of '${namespace}'`);
      return [];
    }
    const root = others.find(namespace);
    if (root === undefined) {
      file.problems.add(element, `No file of the namespace '${namespace}' is deployed together with this one`);
      return [];
    }
    const problems = new Problems();
    const model = compileDefinitions(root, problems, others, importers);
    if (problems.isEmpty) return { name: attribute(element, 'name') ?? '', namespace, model };
    file.problems.add(element, `The imported file of the namespace '${namespace}' is not valid`);
    return [];
  });
}
