import { CLOUD_PROJECTS, QUICK_PROJECTS } from './test-projects.ts';

interface TestArguments {
  projects: readonly string[];
  /** What is passed on to vitest: file filters, `-t name`, … */
  rest: readonly string[];
}

/** @throws Error when `--project` names none of ours. */
export function parseArguments(args: readonly string[]): TestArguments {
  const all = [...QUICK_PROJECTS, ...CLOUD_PROJECTS];
  const named: string[] = [];
  const rest: string[] = [];
  let quick = false;
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? '';
    if (arg === '--quick') quick = true;
    else if (arg === '--project') named.push(args[++index] ?? '');
    else if (arg.startsWith('--project=')) named.push(arg.slice('--project='.length));
    else rest.push(arg);
  }
  const unknown = named.find((name) => !all.includes(name));
  if (unknown !== undefined) {
    throw new Error(`There is no test project "${unknown}". There are: ${all.join(', ')}.`);
  }
  const chosen = named.length > 0 ? named : all;
  return { projects: quick ? chosen.filter((name) => QUICK_PROJECTS.includes(name)) : chosen, rest };
}
