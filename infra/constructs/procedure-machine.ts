import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { readFileSync } from 'node:fs';
import type { Procedure } from '../../schemas/catalogue.ts';
import type { StageSettings } from '../stage-settings.ts';
import { machineName } from '../stage-names.ts';
import { procedureDefinition, type FunctionPlaceholder } from './procedure-definition.ts';

export interface ProcedureMachineProps {
  readonly procedure: Procedure;
  readonly settings: StageSettings;
  readonly functions: Readonly<Record<FunctionPlaceholder | 'RecordFault', IFunction>>;
  readonly logGroup: ILogGroup;
}

/**
 * One state machine for one row of the catalogue. Execution data is never logged: the history itself carries
 * references and decisions only.
 */
export class ProcedureMachine extends Construct {
  readonly machine: StateMachine;

  constructor(
    scope: Construct,
    id: string,
    { procedure, settings, functions, logGroup }: ProcedureMachineProps,
  ) {
    super(scope, id);
    const file = new URL(`../../statemachines/${procedure.machine}.asl.yaml`, import.meta.url);
    const definition = procedureDefinition(procedure, readFileSync(file, 'utf8'), {
      OpenTask: functions.OpenTask.functionArn,
      Notify: functions.Notify.functionArn,
      ProvisionRelay: functions.ProvisionRelay.functionArn,
      ProvisionAccount: functions.ProvisionAccount.functionArn,
      ProvisionDirectory: functions.ProvisionDirectory.functionArn,
      ProvisionAgency: functions.ProvisionAgency.functionArn,
      StartRequest: functions.StartRequest.functionArn,
      BulkSteps: functions.BulkSteps.functionArn,
      RecordFault: functions.RecordFault.functionArn,
    });
    const json = Stack.of(this).toJsonString(definition);
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName: machineName(settings, procedure.id),
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromString(json),
      tracingEnabled: true,
      logs: { destination: logGroup, level: LogLevel.ERROR, includeExecutionData: false },
    });
    this.machine.addToRolePolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: Object.values(functions)
          .map(({ functionArn }) => functionArn)
          .filter((arn) => JSON.stringify(definition).includes(arn)),
      }),
    );
  }
}
