import { afterEach, expect, test, vi } from 'vitest';
import { loadRender } from '../../src/plan/load-render.ts';
import { someInputs } from '../records.ts';

afterEach(() => vi.restoreAllMocks());

// `labels: title=${{ github.event.pull_request.title }}`: the text between the braces is that of whoever opened it.
test.each([
  '{{log "::add-mask::a"}}',
  '{{log "##[set-output name=digest;]sha256:00" level="error"}}',
  '{{log}}',
  '{{#if (log "::error::x")}}{{/if}}',
])('the expression %s prints nothing, and is refused', async (text) => {
  const printed = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockReturnValue(true));
  const spoken = (['debug', 'info', 'log', 'warn', 'error'] as const).map((level) =>
    vi.spyOn(console, level).mockReturnValue(),
  );
  const now = new Date(0);
  const render = await loadRender(someInputs({ labels: [`title=${text}`] }), { now, commit: now });
  expect(() => render(`title=${text}`, { branch: 'main' })).toThrow('Not a valid expression');
  for (const spy of [...printed, ...spoken]) expect(spy).not.toHaveBeenCalled();
});
