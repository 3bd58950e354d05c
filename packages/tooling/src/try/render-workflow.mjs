/** The workflow that such a run would come from: one job for each action, each after all before it. The gate looks at it. */
export function renderWorkflow(actions) {
  const jobs = actions.map((name, index) => {
    const before = actions.slice(0, index).map((_, at) => toJobName(actions, at));
    return [
      `  ${toJobName(actions, index)}:`,
      ...(before.length === 0 ? [] : [`    needs: [${before.join(', ')}]`]),
      ...(name === 'release-gate' ? ['    if: always()'] : before.length === 0 ? [] : ['    if: ${{ !cancelled() }}']),
      '    runs-on: ubuntu-latest',
      '    outputs:',
      '      evidence: ${{ steps.step.outputs.evidence }}',
      '    steps:',
      `      - uses: actions/checkout@${'a'.repeat(40)}`,
      '        with:',
      '          fetch-depth: 0',
      '      - id: step',
      `        uses: shipworthy/shipworthy/actions/${name}@${'b'.repeat(40)}`,
      ...(before.length === 0 ? [] : ['        with:', '          needs: ${{ toJSON(needs) }}']),
    ].join('\n');
  });
  return `name: CI\non: [push, pull_request, merge_group]\npermissions:\n  contents: read\njobs:\n${jobs.join('\n')}\n`;
}

/** An action may be run twice in one workflow, but no two jobs have one name. */
export function toJobName(actions, index) {
  const earlier = actions.slice(0, index).filter((name) => name === actions[index]).length;
  return earlier === 0 ? actions[index] : `${actions[index]}-${earlier + 1}`;
}
