import { type DecisionResult, type DrgModel, evaluate } from '@millrace/dmn';
import { type Context, fromJs, toFeel } from '@millrace/feel';
import { compileDrg } from '../src/index.ts';

const NAMESPACE = 'https://www.omg.org/spec/DMN/20230324/MODEL/';

/** A DMN file with these elements. */
export function definitions(body: string, { model = NAMESPACE, namespace = 'urn:test' } = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="${model}" id="drg" name="Test" namespace="${namespace}">
${body}
</definitions>`;
}

/** A resource of a deployment. */
export function resource(xml: string, name = 'test.dmn') {
  return { name, content: new TextEncoder().encode(xml) };
}

/** The model of a file that must be valid. */
export async function modelOf(xml: string, ...others: readonly string[]): Promise<DrgModel> {
  const result = await compileDrg(
    resource(xml),
    others.map((other, i) => resource(other, `other-${i}.dmn`)),
  );
  if (!result.ok) throw new Error(result.errors);
  return result.model;
}

/** What a decision gives for variables as plain data. */
export function decide(model: DrgModel, id: string, variables: object = {}): DecisionResult {
  return evaluate(model, id, fromJs(variables) as Context);
}

/** The output as FEEL text, or the failure's message. */
export function outputOf({ output, failure }: DecisionResult): string {
  return failure === undefined ? toFeel(output) : failure.message;
}

/** What a file with one decision `d` of this logic gives. */
export async function decideLogic(logic: string, variables: object = {}, more = ''): Promise<string> {
  return outputOf(
    decide(await modelOf(definitions(`${more}<decision id="d" name="d">${logic}</decision>`)), 'd', variables),
  );
}

/** A literal expression. */
export function literal(text: string): string {
  return `<literalExpression><text>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text></literalExpression>`;
}
