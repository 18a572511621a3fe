import type { Case } from '../../case.ts';
import { expectProblem, rest } from '../../client/rest.ts';

const INVALID = [400, 'INVALID_ARGUMENT'] as const;
const MISSING = [404, 'NOT_FOUND'] as const;
const UNBUILT = [501, 'UNIMPLEMENTED'] as const;

/** Requests that are rejected whatever there is, each with what it is answered. */
const requests: readonly (readonly [string, string, readonly [number, string], RegExp])[] = [
  ['POST /process-instances', '{}', INVALID, /none given$/],
  ['POST /process-instances', '{"processDefinitionId":"none-such"}', MISSING, /'none-such', but none found$/],
  ['POST /process-instances', '{"processDefinitionKey":"7"}', MISSING, /key '7', but none found$/],
  [
    'POST /process-instances',
    '{"processDefinitionId":7}',
    INVALID,
    /'processDefinitionId' to be a string, but it was 7$/,
  ],
  ['POST /process-instances', '{"processDefinitionId":"p","x":1}', INVALID, /but there was 'x'$/],
  ['POST /process-instances', '{"processDefinitionId":"p","variables":[]}', INVALID, /but was 'ARRAY'$/],
  ['POST /process-instances', '{', INVALID, /^Invalid JSON value: \{$/],
  ['POST /process-instances', '[]', INVALID, /but was 'ARRAY'$/],
  ['POST /process-instances/7/cancellation', '{}', MISSING, /^Command 'CANCEL' rejected with code 'NOT_FOUND'/],
  ['POST /process-instances/x/cancellation', '{}', INVALID, /'processInstanceKey' to be a key, but it was 'x'$/],
  [
    'PUT /element-instances/7/variables',
    '{"variables":{}}',
    MISSING,
    /^Command 'UPDATE' rejected with code 'NOT_FOUND'/,
  ],
  ['PUT /element-instances/7/variables', '{}', INVALID, /'variables' to be an object, but there was none$/],
  [
    'POST /jobs/activation',
    '{"worker":"w","timeout":1,"maxJobsToActivate":1}',
    INVALID,
    /^Expected 'type' to be a string/,
  ],
  [
    'POST /jobs/activation',
    '{"type":"t","worker":"w","timeout":0,"maxJobsToActivate":1}',
    INVALID,
    /^Command 'ACTIVATE'/,
  ],
  [
    'POST /jobs/activation',
    '{"type":"t","worker":"w","timeout":1,"maxJobsToActivate":0}',
    INVALID,
    /^Command 'ACTIVATE'/,
  ],
  [
    'POST /jobs/activation',
    '{"type":"t","worker":"w","timeout":1,"maxJobsToActivate":1,"tenantIds":["x"]}',
    INVALID,
    /multi-tenancy is disabled$/,
  ],
  ['POST /jobs/7/completion', '{}', MISSING, /^Command 'COMPLETE' rejected with code 'NOT_FOUND'/],
  [
    'POST /jobs/7/completion',
    '{"result":{"type":"userTask","denied":true}}',
    UNBUILT,
    /^Field 'result' of a job's completion/,
  ],
  ['POST /jobs/7/failure', '{}', MISSING, /^Command 'FAIL' rejected with code 'NOT_FOUND'/],
  ['POST /jobs/7/error', '{"errorCode":"e"}', MISSING, /^Command 'THROW_ERROR' rejected with code 'NOT_FOUND'/],
  ['POST /jobs/7/error', '{}', INVALID, /'errorCode' to be a string, but there was none$/],
  ['PATCH /jobs/7', '{"changeset":{"retries":1}}', MISSING, /^Command 'UPDATE_RETRIES' rejected with code 'NOT_FOUND'/],
  ['PATCH /jobs/7', '{"changeset":{"timeout":1}}', MISSING, /^Command 'UPDATE_TIMEOUT' rejected with code 'NOT_FOUND'/],
  ['PATCH /jobs/7', '{"changeset":{}}', INVALID, /but it has neither$/],
  ['POST /messages/publication', '{"correlationKey":"k"}', INVALID, /'name' to be a string, but there was none$/],
  ['POST /messages/publication', '{"name":"m","tenantId":"x"}', INVALID, /multi-tenancy is disabled$/],
  ['POST /messages/correlation', '{"name":"m"}', UNBUILT, /^'POST \/v2\/messages\/correlation' is not built/],
  ['POST /signals/broadcast', '{}', INVALID, /'signalName' to be a string, but there was none$/],
  ['POST /incidents/7/resolution', '{}', MISSING, /^Command 'RESOLVE' rejected with code 'NOT_FOUND'/],
  ['POST /resources/7/deletion', '{}', MISSING, /^Command 'DELETE' rejected with code 'NOT_FOUND'/],
  ['POST /decision-definitions/evaluation', '{}', INVALID, /but none provided$/],
  ['POST /conditionals/evaluation', '{}', INVALID, /'variables' to be an object, but there was none$/],
  [
    'POST /conditionals/evaluation',
    '{"variables":{},"processDefinitionKey":"7"}',
    MISSING,
    /but no such process was found\.$/,
  ],
  ['PUT /clock', '{"timestamp":1}', UNBUILT, /^'PUT \/v2\/clock' is not built/],
  ['POST /clock/reset', '{}', UNBUILT, /^'POST \/v2\/clock\/reset' is not built/],
  ['DELETE /jobs/7', '{}', [405, 'METHOD_NOT_ALLOWED'], /^Expected PATCH for '\/v2\/jobs\/7'/],
];

export const restRejected: readonly Case[] = requests.map(([request, body, problem, expected]) => ({
  name: `REST: ${request} of ${body} is ${problem[0]}`,
  needsViews: true,
  run: (context) => expectProblem(rest(context, request, body), problem, expected),
}));
