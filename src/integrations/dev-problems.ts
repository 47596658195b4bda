import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import type { Problem } from '../domain/problem.ts';
import { hasErrors, hasFixedErrors } from '../loading/content-file.ts';
import { formatTerminal } from '../reporting/format-terminal.ts';
import './content-hook.ts';

/**
 * Shows each change of the content in `npm run dev`: the new pages, and its problems in the terminal. Problems
 * that keep a page from being shown cover it until mended. What only breaks an editorial rule is work not
 * finished, and shows in the toolbar.
 */
export function devProblems(): AstroIntegration {
  let server: ViteDevServer | undefined;
  let errors: readonly Problem[] = [];
  const show = () => {
    const [first] = errors;
    if (server === undefined || first === undefined) return;
    server.ws.send({ type: 'error', err: overlay(first, errors) });
  };
  return {
    name: 'dev-problems',
    hooks: {
      'astro:server:setup': ({ server: started }) => {
        server = started;
        started.ws.on('connection', show);
        show();
      },
      'content:loaded': ({ content, logger }) => {
        errors = content.problems.filter((problem) => hasFixedErrors([problem]));
        if (server === undefined && !hasErrors(content.problems)) return;
        if (content.problems.length > 0) {
          const level = hasErrors(content.problems) ? 'error' : 'warn';
          logger[level](`\n${formatTerminal(content.problems, { color: process.stderr.isTTY })}`);
        }
        if (server === undefined) return;
        forgetAddresses(server);
        if (errors.length > 0) show();
        else server.ws.send({ type: 'full-reload' });
      },
    },
  };
}

/** Astro asks the pages for their addresses once, until it hears this. */
function forgetAddresses({ environments }: ViteDevServer): void {
  for (const { hot } of Object.values(environments)) hot.send('astro:content-changed', {});
}

function overlay(first: Problem, errors: readonly Problem[]) {
  return {
    name: first.rule,
    message: errors.map(({ message }) => message).join('\n\n'),
    stack: '',
    plugin: first.rule,
    id: first.path,
    frame: formatTerminal(errors, { color: false }),
    ...(first.place === undefined
      ? {}
      : { loc: { file: first.path, line: first.place.line, column: first.place.column } }),
  };
}
