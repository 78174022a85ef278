import { Duration } from 'aws-cdk-lib';
import type { IGrantable, IPrincipal } from 'aws-cdk-lib/aws-iam';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
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
export class ServiceFunction<Name extends FunctionName> extends Construct implements IGrantable {
  readonly function: Function;
  readonly grantPrincipal: IPrincipal;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps<Name>) {
    super(scope, id);
    const functionName = `${namePrefix(props.settings)}-${props.name}`;
    this.function = new Function(this, 'Function', {
      functionName,
      code: Code.fromAsset(join(props.bundles, props.name), { exclude: ['*.map'] }),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memoryMegabytes,
      timeout: Duration.seconds(props.timeoutSeconds),
      tracing: Tracing.ACTIVE,
      environment: {
        ...props.environment,
        POWERTOOLS_SERVICE_NAME: props.name,
        POWERTOOLS_METRICS_NAMESPACE: 'GovUC',
      },
      logGroup: new LogGroup(this, 'Logs', {
        logGroupName: `/aws/lambda/${functionName}`,
        retention: props.settings.logRetentionDays,
        removalPolicy: removalPolicy(props.settings),
      }),
    });
    this.grantPrincipal = this.function.grantPrincipal;
  }

  /** Allows named actions on named resources. */
  allow(actions: readonly string[], resources: readonly string[]): void {
    this.function.addToRolePolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
  }
}
