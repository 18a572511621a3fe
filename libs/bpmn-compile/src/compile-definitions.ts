import type { ProcessModel } from '@millrace/bpmn-model';
import { compileProcess } from './compile-process.ts';
import type { FileContext } from './file-context.ts';
import { bpmnChildren, tokenOf, type XmlElement } from './xml/xml-element.ts';

/** Compiles the executable processes of a file, one for each pool perhaps. The others are documentation: not checked. */
export function compileDefinitions(definitions: XmlElement, file: FileContext): ProcessModel[] {
  const executable = bpmnChildren(definitions, 'process').filter(
    (process) => tokenOf(process, 'isExecutable') === 'true',
  );
  if (executable.length === 0) file.problems.add(definitions, 'Must contain at least one executable process');
  return executable.map((process) => compileProcess(process, file));
}
