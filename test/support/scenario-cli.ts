import { readEndpoints } from '../../infra/local/endpoints.ts';
import { Mailbox } from './mailbox.ts';
import { play } from './play.ts';
import { scenarios } from './scenarios/all.ts';

/** `npm run scenario -- --list` or `npm run scenario -- NAME`: plays a procedure on the running system. */

const [name] = process.argv.slice(2);
const scenario = name === undefined ? undefined : scenarios.get(name);

if (name === '--list') {
  console.log([...scenarios.keys()].join('\n'));
} else if (scenario === undefined) {
  console.error(`Which scenario? One of: ${[...scenarios.keys()].join(', ')}`);
  process.exitCode = 2;
} else {
  try {
    const endpoints = await readEndpoints();
    const mailbox = new Mailbox(endpoints);
    const { requestId } = await play(scenario, { endpoints, mailbox, print: (line) => console.log(line) });
    console.log(`${name}: as the document has it (${requestId})`);
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
