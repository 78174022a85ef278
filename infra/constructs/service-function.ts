import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { join } from 'node:path';
import type { Environments, FunctionName } from '../functions.ts';
import type { StageSettings } from '../stage-settings.ts';
import { namePrefix } from '../stage-names.ts';
import { removalPolicy } from './removal-policy.ts';

export interface ServiceFunctionProps<Name extends FunctionName> {
  readonly name: Name;
  readonly settings: StageSettings;
  /** Where the bundles lie, one folder a function. */
  readonly bundles: string;
  /** Typed by the function's own schema: a missing variable does not compile. */
  readonly environment: Environments[Name];
  readonly memoryMegabytes: number;
  readonly timeoutSeconds: number;
}

/** A function as every function here is: same runtime, tracing, log group with an end, and no right it is not given. */
export class ServiceFunction<Name extends FunctionName> extends Construct {
  readonly function: Function;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps<Name>) {
    super(scope, id);
    const functionName = `${namePrefix(props.settings)}-${props.name}`;
    const logGroup = new LogGroup(this, 'Logs', {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: props.settings.logRetentionDays,
      removalPolicy: removalPolicy(props.settings),
    });
    // A role of its own: Lambda's managed policy would let it write into every log of the account.
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    );
    this.function = new Function(this, 'Function', {
      functionName,
      role,
      logGroup,
      code: Code.fromAsset(join(props.bundles, props.name), { exclude: ['*.map'] }),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memoryMegabytes,
      timeout: Duration.seconds(props.timeoutSeconds),
      tracing: Tracing.ACTIVE,
      environment: { ...props.environment },
    });
  }

  /** Allows named actions on named resources. */
  allow(actions: readonly string[], resources: readonly string[]): void {
    this.function.addToRolePolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
  }
}
