import type { ProcessModel } from '@millrace/bpmn-model';
import { type Expression, parse } from '@millrace/feel';

const compiled = new WeakMap<ProcessModel, Map<string, Expression>>();

/** An expression of a model, compiled at its first use. A deployment has checked that it can be. */
export function expressionOf(model: ProcessModel, feel: string): Expression {
  let ofModel = compiled.get(model);
  if (!ofModel) {
    ofModel = new Map();
    compiled.set(model, ofModel);
  }
  let expression = ofModel.get(feel);
  if (!expression) {
    expression = parse(feel);
    ofModel.set(feel, expression);
  }
  return expression;
}
