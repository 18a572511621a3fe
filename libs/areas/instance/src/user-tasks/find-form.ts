import type { Binding, FormReference } from '@millrace/bpmn-model';
import { boundVersion } from '../definitions/versions.ts';
import { type Evaluating, evaluateString } from '../expressions/evaluate.ts';
import { type Failure, fail, failEvaluation } from '../lifecycle/outcome.ts';
import { definitionOf } from '../model-of.ts';
import type { InstanceTurn } from '../shape.ts';
import { DEPLOYMENT_PARTITION } from '../start-instance.ts';

/** The key of the form of a user task, of the version that it is bound to now; a failure where there is none. */
export function findForm(
  turn: InstanceTurn,
  instance: number,
  { formId, binding }: FormReference,
  where: Evaluating,
): number | Failure {
  const id = evaluateString(formId, where);
  if (!id.ok) return failEvaluation(id);
  const { deployment } = definitionOf(turn.tables, instance);
  const found = boundVersion(turn.tables.forms, id.value, binding, deployment);
  return found ? found[0] : fail('FORM_NOT_FOUND', missingText(turn, id.value, binding, deployment));
}

/** The key of a form as clients know it. */
export function formKeyText(turn: InstanceTurn, form: number): string {
  return turn.key(form, 'deployment', DEPLOYMENT_PARTITION);
}

function missingText(turn: InstanceTurn, id: string, binding: Binding, deployment: number): string {
  const expected = `Expected to find a form with id '${id}'`;
  switch (binding.type) {
    case 'latest':
      return `${expected}, but no form with this id is deployed. To resolve this incident, deploy one.`;
    case 'deployment': {
      const key = turn.key(deployment, 'deployment', DEPLOYMENT_PARTITION);
      return `${expected} in the deployment with key '${key}', which has the process, but there is none. To resolve this incident, migrate the instance to a process that is deployed together with the form.`;
    }
    default:
      return `${expected} and version tag '${binding.versionTag}', but no such form is deployed. To resolve this incident, deploy one.`;
  }
}
