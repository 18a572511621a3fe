import { end, file, flow, path, process, start, task } from '../../model/bpmn.ts';
import { problem, type RejectedFile } from './rejected-file.ts';

const mapped = (content: string) => (id: string) =>
  file(
    process(
      id,
      start,
      task('work', { type: id, extensions: `<zeebe:ioMapping>${content}</zeebe:ioMapping>` }),
      path('start', 'work'),
    ),
  );
const chosen = (condition: string) => (id: string) =>
  file(
    process(
      id,
      start,
      '<exclusiveGateway id="x" default="x-other"/>',
      end,
      '<endEvent id="other"/>',
      path('start', 'x'),
    ).replace('</process>', `${flow('x', 'end', condition)}${flow('x', 'other')}</process>`),
  );

export const rejectedExpressions: readonly RejectedFile[] = [
  {
    what: 'a condition that is empty',
    xml: chosen(''),
    text: problem('x-end > conditionExpression', 'Expected expression but not found.'),
  },
  {
    what: 'a condition that is no expression',
    xml: chosen('true'),
    text: problem(
      'x-end > conditionExpression',
      "Expected expression but found static value 'true'. An expression must start with '=' (e.g. '=true').",
    ),
  },
  {
    what: 'a target that is no path',
    xml: mapped('<zeebe:input source="=1" target="1a"/>'),
    text: problem(
      'work > extensionElements > ioMapping > input',
      "Expected path expression '1a' but doesn't match the pattern '[a-zA-Z_][a-zA-Z0-9_]*(\\.[a-zA-Z_][a-zA-Z0-9_]*)*'.",
    ),
  },
  {
    what: 'a target that is a word of FEEL',
    xml: mapped('<zeebe:output source="=1" target="null"/>'),
    text: /- ERROR: Expected path expression 'null' but is one of the reserved words \(null, true, false, .*\)\.\n$/,
  },
  {
    what: 'an output mapping whose source is no expression',
    xml: mapped('<zeebe:output source="x" target="y"/>'),
    text: problem(
      'work > extensionElements > ioMapping > output',
      "Expected expression but found static value 'x'. An expression must start with '=' (e.g. '=x').",
    ),
  },
];
