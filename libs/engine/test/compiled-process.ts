import { encodeModel, namedStartsOf, type ProcessModel } from '@millrace/bpmn-model';

/** A process as the preparation of a deployment gives it. */
export function compiledProcess(model: ProcessModel) {
  const { processId: id } = model;
  const starts = [...namedStartsOf(model)];
  return { kind: 'process', id, name: '', versionTag: '', model: encodeModel(model), requirements: '', starts };
}
