import type { Value } from '@millrace/feel';
import type { Scope } from '@millrace/feel/embed';
import { DecisionRun } from '../evaluate/decision-run.ts';
import type { CompiledInput } from './inputs.ts';
import type { CompiledOutput } from './outputs.ts';
import type { CompiledRule } from './rules.ts';

/** A rule that matched, and its outputs. */
export interface Hit {
  readonly rule: CompiledRule;
  readonly values: readonly Value[];
}

/** Notes what a table did, for who asked for the decision. */
export const note = {
  inputs({ run }: Scope, table: object, inputs: readonly CompiledInput[], values: readonly Value[]): void {
    if (!(run instanceof DecisionRun)) return;
    run.noteInputs(table, () => inputs.map(({ clause: { id, name } }, i) => ({ id, name, value: values[i] as Value })));
  },

  rules({ run }: Scope, table: object, outputs: readonly CompiledOutput[], hits: readonly Hit[]): void {
    if (!(run instanceof DecisionRun)) return;
    run.noteRules(table, () =>
      hits.map(({ rule, values }) => ({
        id: rule.rule.id,
        index: rule.number,
        outputs: outputs.map(({ clause: { id, label } }, i) => ({ id, name: label, value: values[i] as Value })),
      })),
    );
  },
};
