import {
  DescribeExecutionCommand,
  SFNClient,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';

/** The state machines of Step Functions. Several error names say "nothing waits on this token any more". */

const goneNames = new Set(['TaskDoesNotExist', 'TaskTimedOut', 'InvalidToken']);

interface Execution {
  readonly requestId: string;
  readonly generation: number;
}

/** `arnsBegin` is what the ARNs of all state machines begin with; the procedure's id follows. */
export function stepFunctionsMachines(client: SFNClient, arnsBegin: string) {
  function arnOf(procedure: string): string {
    return `${arnsBegin}${procedure}`;
  }

  function executionArnOf(procedure: string, execution: Execution): string {
    return `${arnOf(procedure).replace(':stateMachine:', ':execution:')}:${executionName(execution)}`;
  }

  async function answer(send: () => Promise<unknown>): Promise<'taken' | 'gone'> {
    try {
      await send();
      return 'taken';
    } catch (error) {
      if (error instanceof Error && goneNames.has(error.name)) return 'gone';
      throw error;
    }
  }

  return {
    async start(procedure: string, input: Execution & { readonly resumeAt: string }): Promise<void> {
      try {
        await client.send(
          new StartExecutionCommand({
            stateMachineArn: arnOf(procedure),
            name: executionName(input),
            input: JSON.stringify(input),
          }),
        );
      } catch (error) {
        if (error instanceof Error && error.name === 'ExecutionAlreadyExists') return;
        throw error;
      }
    },

    async status(procedure: string, execution: Execution): Promise<string | undefined> {
      try {
        const executionArn = executionArnOf(procedure, execution);
        const { status } = await client.send(new DescribeExecutionCommand({ executionArn }));
        return status;
      } catch (error) {
        if (error instanceof Error && error.name === 'ExecutionDoesNotExist') return undefined;
        throw error;
      }
    },

    async stop(procedure: string, execution: Execution): Promise<'stopped' | 'none'> {
      try {
        await client.send(new StopExecutionCommand({ executionArn: executionArnOf(procedure, execution) }));
        return 'stopped';
      } catch (error) {
        if (error instanceof Error && error.name === 'ExecutionDoesNotExist') return 'none';
        throw error;
      }
    },

    succeed(
      token: string,
      output: { readonly taskId: string; readonly outcome: string },
    ): Promise<'taken' | 'gone'> {
      return answer(() =>
        client.send(new SendTaskSuccessCommand({ taskToken: token, output: JSON.stringify(output) })),
      );
    },

    fail(token: string, error: 'Fault' | 'Ended'): Promise<'taken' | 'gone'> {
      return answer(() => client.send(new SendTaskFailureCommand({ taskToken: token, error })));
    },
  };
}

/** At most 80 characters, and the same for the same generation: starting twice is harmless. */
function executionName({ requestId, generation }: Execution): string {
  return `${requestId}-${String(generation)}`;
}
