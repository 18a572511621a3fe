import type { ProcessModel } from '@millrace/bpmn-model';
import { compileProcess } from './compile-process.ts';
import { type Definitions, isA } from './moddle/element.ts';
import type { Problems } from './problems.ts';

/** Compiles the executable processes of a file, one for each pool perhaps. The others are documentation: not checked. */
export function compileDefinitions(definitions: Definitions, problems: Problems): ProcessModel[] {
  const processes = (definitions.rootElements ?? []).filter((root) => isA(root, 'bpmn:Process'));
  const executable = processes.filter(({ isExecutable }) => isExecutable);
  if (executable.length === 0) problems.add(definitions, 'Must contain at least one executable process');
  return executable.map((process) => compileProcess(process, problems));
}
