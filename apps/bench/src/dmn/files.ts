const NAMESPACE = 'http://www.omg.org/spec/DMN/20151101/dmn.xsd';

function definitions(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="${NAMESPACE}" id="bench" name="Bench" namespace="urn:bench">${body}</definitions>`;
}

const text = (value: string): string => `<text>${value.replaceAll('<', '&lt;')}</text>`;

function table(id: string, inputs: readonly string[], rules: readonly (readonly string[])[]): string {
  const clauses = inputs.map(
    (input, i) => `<input id="${id}i${i}"><inputExpression id="${id}e${i}">${text(input)}</inputExpression></input>`,
  );
  const rows = rules.map((cells, r) => {
    const entries = cells.map((cell, i) => {
      const name = i < inputs.length ? 'inputEntry' : 'outputEntry';
      return `<${name} id="${id}r${r}c${i}">${text(cell)}</${name}>`;
    });
    return `<rule id="${id}r${r}">${entries.join('')}</rule>`;
  });
  return `<decisionTable id="${id}t" hitPolicy="FIRST">${clauses.join('')}<output id="${id}o" name="result" typeRef="number"/>${rows.join('')}</decisionTable>`;
}

/** One table of five inputs in which only the last rule matches. */
export function tableFile(rules: number): string {
  const rows = Array.from({ length: rules }, (_, i) =>
    i === rules - 1
      ? ['>= 90', '"k7"', '[40..50]', 'true', '-', String(i)]
      : [`[${i}..${i + 50}]`, `"k${i + 8}", "l${i}"`, `< ${i}`, 'true', '"y"', String(i)],
  );
  return definitions(`<decision id="table" name="table">${table('t', ['a', 'b', 'c', 'd', 'e'], rows)}</decision>`);
}

/** A chain of small tables, each of which requires the one before. */
export function graphFile(decisions: number): string {
  const elements = Array.from({ length: decisions }, (_, i) => {
    const input = i === 0 ? 'a' : 'result';
    const required =
      i === 0 ? '' : `<informationRequirement><requiredDecision href="#d${i - 1}"/></informationRequirement>`;
    const variable = i === decisions - 1 ? '' : '<variable name="result"/>';
    const rows = [
      ['< 0', '"none"', '0'],
      ['-', '"k7"', String(i + 1)],
    ];
    return `<decision id="d${i}" name="d${i}">${variable}${required}${table(`d${i}`, [input, 'b'], rows)}</decision>`;
  });
  return definitions(elements.join(''));
}
