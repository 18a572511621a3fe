import type { Value } from '@millrace/feel';
import { type Code, KnownNames } from '@millrace/feel/embed';
import { compileBoxed } from '../boxed/compile-boxed.ts';
import { EntriesScope } from '../boxed/entries-scope.ts';
import { orNull } from '../boxed/or-null.ts';
import { decisionType } from '../evaluate/evaluated-decision.ts';
import { DecisionFault } from '../evaluate/fault.ts';
import type { Session } from '../evaluate/session.ts';
import type { Decision } from '../model/drg-model.ts';
import { type Binding, bind, boundNames } from './bindings.ts';
import { Environment } from './environment.ts';
import type { Program } from './program.ts';
import { decisionBindings, inputBindings, knowledgeBindings } from './requirements.ts';

/** A decision: what it requires comes first, each once, then its logic. */
export class DecisionProgram {
  readonly decision: Decision;
  private readonly program: Program;
  private bindings: readonly Binding[] = [];
  private code: Code = () => null;
  private isCompiled = false;

  constructor(decision: Decision, program: Program) {
    this.decision = decision;
    this.program = program;
  }

  /** Compiles its logic, once. */
  compile(): void {
    if (this.isCompiled) return;
    this.isCompiled = true;
    const { decision, program } = this;
    this.bindings = [
      ...decisionBindings(program, decision, decision.requiredDecisions),
      ...inputBindings(program, decision, decision.requiredInputs),
      ...knowledgeBindings(program, decision, decision.requiredKnowledge),
    ];
    const names = new KnownNames(boundNames(this.bindings));
    const env = new Environment(names, program.properties, program.types, program.report);
    const { logic, variable } = decision;
    if (logic === undefined) return;
    this.code = env.typed(compileBoxed(logic, env), env.type(decision, variable.typeRef), `'${decision.name}'`);
  }

  /** Makes the decision, unless the session has made it. */
  value = (session: Session): Value => {
    const known = session.made.get(this);
    if (known !== undefined) return known;
    this.compile();
    const values = bind(this.bindings, session);
    const output = this.make(session, values);
    session.made.set(this, output);
    return output;
  };

  private make(session: Session, values: Map<string, Value>): Value {
    const { run } = session;
    const { id, name } = this.decision;
    run.begin(this.decision);
    const output = orNull(this.code(new EntriesScope(run, values)));
    if (run.assertion !== undefined) throw new DecisionFault(`an assertion failed: ${run.assertion}`);
    run.end({ id, name, type: decisionType(this.decision), output });
    return output;
  }
}
