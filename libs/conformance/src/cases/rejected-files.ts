import assert from 'node:assert/strict';
import type { Case, CaseContext } from '../case.ts';
import { expectStatus, rejection } from '../client/expect-status.ts';
import { chain, end, file, path, process, start, task } from '../model/bpmn.ts';
import { create, deploy, deployChain } from '../steps.ts';
import { rejectedEvents } from './rejected-models/events.ts';
import { rejectedExpressions } from './rejected-models/expressions.ts';
import { rejectedExtensions } from './rejected-models/extensions.ts';
import { rejectedFlows } from './rejected-models/flows.ts';
import type { RejectedFile } from './rejected-models/rejected-file.ts';
import { rejectedScopes } from './rejected-models/scopes.ts';
import { rejectedTimers } from './rejected-models/timers.ts';

const rejectedFiles: readonly RejectedFile[] = [
  { what: 'broken XML', xml: (id) => file(chain(id, [id])).replace('</process>', ''), text: /\S/ },
  { what: 'text that is no XML', xml: () => 'to be or not to be', text: /\S/ },
  { what: 'nothing', xml: () => '', text: /\S/ },
  { what: 'XML that is no BPMN', xml: () => '<html><body/></html>', text: /\S/ },
  {
    what: 'an element that BPMN does not have',
    xml: (id) => file(process(id, start, '<teleportTask id="away"/>')),
    text: /teleportTask/,
  },
  {
    what: 'an element that is not built yet',
    xml: (id) =>
      file(process(id, start, '<adHocSubProcess id="ask"><task id="any"/></adHocSubProcess>', path('start', 'ask'))),
    text: "- Element: ask\n    - ERROR: Elements of type 'adHocSubProcess' are not built in this version of Millrace yet\n",
  },
  {
    what: 'an element that Zeebe does not support',
    xml: (id) => file(process(id, start, '<complexGateway id="which"/>', path('start', 'which'))),
    text: /^- Element: which\n {4}- ERROR: Elements of type 'ComplexGateway' are currently not supported\./,
  },
  {
    what: 'a process without start event',
    xml: (id) => file(process(id, task('only', { type: id }))),
    text: /- ERROR: Must have at least one start event\n$/,
  },
  {
    what: 'a file without executable process',
    xml: (id) => file(`<process id="${id}"><startEvent id="start"/></process>`),
    text: '- Element: definitions\n    - ERROR: Must contain at least one executable process\n',
  },
  {
    what: 'a service task without job type',
    xml: (id) => file(process(id, start, '<serviceTask id="mute"/>', path('start', 'mute'))),
    text: "- Element: mute\n    - ERROR: Must have exactly one 'zeebe:taskDefinition' extension element\n",
  },
  {
    what: 'an end event that goes on',
    xml: (id) => file(process(id, start, end, task('late', { type: id }), path('start', 'end', 'late'))),
    text: '- Element: end\n    - ERROR: End events must not have outgoing sequence flows to other elements.\n',
  },
  { what: 'a file that is no BPMN by its name', extension: 'txt', xml: () => 'x', text: 'unknown resource type' },
  { what: 'YAML, which is long gone', extension: 'yaml', xml: () => 'x', text: 'unknown resource type' },
  { what: 'XML that is no DMN', extension: 'dmn', xml: () => '<html/>', text: /no version of DMN/ },
  { what: 'text that is no form', extension: 'form', xml: () => 'x', text: /The form is no JSON/ },
  {
    what: 'a form without id',
    extension: 'form',
    xml: () => '{}',
    text: /Expected the form id to be present, but none given/,
  },
];

/** What Zeebe documents as an error of a model, beside what is above. */
const rejectedModels: readonly RejectedFile[] = [
  ...rejectedExtensions,
  ...rejectedExpressions,
  ...rejectedFlows,
  ...rejectedEvents,
  ...rejectedTimers,
  ...rejectedScopes,
];

/** The whole text of the expectedRejection of one file. */
function expectedRejection(name: string, text: string | RegExp): string | RegExp {
  const begin = rejection(
    'CREATE',
    'INVALID_ARGUMENT',
    `Expected to deploy new resources, but encountered the following errors:\n'${name}': `,
  );
  if (typeof text === 'string') return `${begin}${text}`;
  const source = text.source.startsWith('^') ? text.source.slice(1) : `[^]*${text.source}`;
  return new RegExp(`^${begin.replaceAll(/[.()[\]|?*+]/g, '\\$&')}${source}`);
}

/** Rejected with its text. */
function modelCase({ what, xml, text }: RejectedFile): Case {
  return {
    name: `DeployResource rejects ${what}`,
    async run(context) {
      const name = `${context.id}.bpmn`;
      const call = deploy(context, { name, xml: xml(context.id) });
      await expectStatus(call, 'INVALID_ARGUMENT', expectedRejection(name, text));
    },
  };
}

/** Rejected with its text, and nothing changed: neither the process nor its count of versions. */
function rejectedCase({ what, extension = 'bpmn', xml, text }: RejectedFile): Case {
  return {
    name: `DeployResource rejects ${what}, and changes nothing`,
    async run(context) {
      const { id } = context;
      const name = `${id}.${extension}`;
      await expectStatus(deploy(context, { name, xml: xml(id) }), 'INVALID_ARGUMENT', expectedRejection(name, text));
      await expectNotDeployed(context, id);
      assert.equal((await deployChain(context, id)).version, 1);
    },
  };
}

function expectNotDeployed(context: CaseContext, id: string): Promise<void> {
  const reason = `Expected to find process definition with process ID '${id}', but none found`;
  return expectStatus(create(context, '', id), 'NOT_FOUND', rejection('CREATE', 'NOT_FOUND', reason));
}

export const rejectedResources: readonly Case[] = [
  ...rejectedFiles.map(rejectedCase),
  ...rejectedModels.map(modelCase),
  {
    name: 'DeployResource deploys none of its files if one is rejected, and says what is wrong with each',
    async run(context) {
      const { id } = context;
      const bad = (name: string) => ({ name, xml: 'x' });
      const good = { name: `${id}.bpmn`, xml: file(chain(id, [id])) };
      await expectStatus(
        deploy(context, bad('a.txt'), good, bad('b.txt')),
        'INVALID_ARGUMENT',
        /errors:\n'a\.txt': unknown resource type\n+'b\.txt': unknown resource type$/,
      );
      await expectNotDeployed(context, id);
      assert.equal((await deployChain(context, id)).version, 1);
    },
  },
  {
    name: 'DeployResource rejects a loop without a wait state',
    async run(context) {
      const { id } = context;
      const loop = process(id, start, '<manualTask id="a"/>', '<task id="b"/>', path('start', 'a', 'b', 'a'));
      const reason =
        'Expected to deploy new resources, but encountered the following errors:\n' +
        `\`${id}.bpmn\`: - Process: ${id}\n    - ERROR: Processes are not allowed to contain a straight-through processing loop: a > b\n`;
      const call = deploy(context, { name: `${id}.bpmn`, xml: file(loop) });
      await expectStatus(call, 'INVALID_ARGUMENT', rejection('CREATE', 'INVALID_ARGUMENT', reason));
    },
  },
  {
    name: 'DeployResource rejects two forms of one id',
    async run(context) {
      const form = (name: string) => ({ name: `${name}.form`, xml: JSON.stringify({ id: context.id }) });
      const reason = `Expected the form ids to be unique within a deployment but found a duplicated id '${context.id}' in the resources 'a.form' and 'b.form'.`;
      const call = deploy(context, form('a'), form('b'));
      await expectStatus(call, 'INVALID_ARGUMENT', rejection('CREATE', 'INVALID_ARGUMENT', reason));
    },
  },
  {
    name: 'DeployResource rejects two processes of one id',
    async run(context) {
      const { id } = context;
      const named = (name: string) => ({ name, xml: file(chain(id, [id])) });
      const reason = "Duplicated process id in resources 'a.bpmn' and 'b.bpmn'";
      await expectStatus(
        deploy(context, named('a.bpmn'), named('b.bpmn')),
        'INVALID_ARGUMENT',
        rejection('CREATE', 'INVALID_ARGUMENT', reason),
      );
      await expectNotDeployed(context, id);
    },
  },
];
