/** The commands that begin something: they are rejected when a resource is short. All others help to end what there is. */
export const newWork: ReadonlySet<string> = new Set([
  'DeployResources',
  'CreateInstance',
  'CreateInstanceWithResult',
  'EvaluateConditional',
  'PublishMessage',
]);

/** Why new work is rejected when memory is short; the words are those of Zeebe for a disk. */
export function outOfMemory(partition: number): string {
  return `Cannot accept requests for partition ${partition}. Broker is short of memory: finish or cancel instances, or give it more`;
}
