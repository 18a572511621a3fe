"""Renders the chart by Helm's own library, for each case that comes as JSON on standard input.

Standard input: {"chart": path, "cases": [values, ...]}. Standard output: a list, for each case either
{"manifests": {template: text}} or {"error": text}.
"""

import json
import sys

from helm_python import Chart, HelmError, lint

asked = json.load(sys.stdin)
answers = []
with Chart.load(asked["chart"]) as chart:
    for values in asked["cases"]:
        try:
            chart.validate_schema(values)
            manifests = chart.render(values, name="mill", namespace="flow", is_install=True)
            # Helm reads what was rendered by a YAML library of its own, which is stricter than others.
            wrong = [message["error"] for message in lint(asked["chart"], values)["messages"] if message["severity"] > 2]
            answers.append({"error": "\n".join(wrong)} if wrong else {"manifests": manifests})
        except HelmError as error:
            answers.append({"error": str(error)})
json.dump(answers, sys.stdout)
