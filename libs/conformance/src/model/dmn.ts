/** A DMN file with these elements, whose requirements have the id `<id>-drg`. */
export function drg(id: string, ...elements: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="${id}-drg" name="DRG of ${id}" namespace="urn:${id}">
${elements.join('\n')}
</definitions>`;
}

/** A decision that is a FEEL expression; `required` are ids of decisions. */
export function decision(id: string, expression: string, ...required: readonly string[]): string {
  return decisionOf(id, `<literalExpression>${text(expression)}</literalExpression>`, required);
}

/** A decision by a table of one input and one output: each rule a test and a value. */
export function table(
  id: string,
  attributes: string,
  input: string,
  rules: readonly (readonly [test: string, value: string])[],
): string {
  const rows = rules.map(
    ([cell, value], i) =>
      `<rule id="${id}-rule${i + 1}"><inputEntry>${text(cell)}</inputEntry><outputEntry>${text(value)}</outputEntry></rule>`,
  );
  return decisionOf(
    id,
    `<decisionTable ${attributes}><input id="${id}-in" label="In of ${id}"><inputExpression>${text(input)}</inputExpression></input>` +
      `<output id="${id}-out" name="out"/>${rows.join('')}</decisionTable>`,
    [],
  );
}

function decisionOf(id: string, logic: string, required: readonly string[]): string {
  const requirements = required.map(
    (other) => `<informationRequirement><requiredDecision href="#${other}"/></informationRequirement>`,
  );
  return `<decision id="${id}" name="Decision ${id}">${requirements.join('')}${logic}</decision>`;
}

function text(feel: string): string {
  return `<text>${feel.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`;
}
