import { GetExecutionHistoryCommand, SFNClient } from '@aws-sdk/client-sfn';
import { clientSettings } from '../infra/local/aws-clients.ts';
import type { Endpoints } from '../infra/local/endpoints.ts';
import { Mailbox } from '../test/support/mailbox.ts';
import { play } from '../test/support/play.ts';
import { relayApply } from '../test/support/scenarios/relay-apply.ts';
import { printTable, verdict } from './table.ts';

const gate = 3;

/** States that the execution of an approved RELAY-APPLY enters, counted from its history. */
export async function transitions(endpoints: Endpoints): Promise<void> {
  const { requestId } = await play(relayApply, {
    endpoints,
    mailbox: new Mailbox(endpoints),
    print: () => undefined,
  });
  const states = await statesEntered(endpoints, `${requestId}-1`);
  const decisions = relayApply.moves.length;
  const ratio = states.length / decisions;
  console.log('\nState transitions of an approved RELAY-APPLY, from the history of its execution\n');
  printTable(
    ['transitions', 'human decisions', '÷ decision', 'gate', ''],
    [[String(states.length), String(decisions), ratio.toFixed(2), gate.toFixed(2), verdict(ratio, gate)]],
  );
  console.log(`\n${states.join(' → ')}`);
}

async function statesEntered(endpoints: Endpoints, execution: string): Promise<readonly string[]> {
  const sfn = new SFNClient(clientSettings(endpoints));
  const machine = `${endpoints.machines}${relayApply.procedure}`;
  const executionArn = `${machine.replace(':stateMachine:', ':execution:')}:${execution}`;
  const states: string[] = [];
  let nextToken: string | undefined;
  do {
    const page = await sfn.send(new GetExecutionHistoryCommand({ executionArn, nextToken }));
    states.push(
      ...(page.events ?? []).flatMap(({ stateEnteredEventDetails: entered }) => entered?.name ?? []),
    );
    ({ nextToken } = page);
  } while (nextToken !== undefined);
  return states;
}
