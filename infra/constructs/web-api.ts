import { Stack } from 'aws-cdk-lib';
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
  type IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import type { IUserPool, IUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { namePrefix } from '../stage-names.ts';
import { removalPolicy } from './removal-policy.ts';
import type { StageSettings } from '../stage-settings.ts';
import { routes, type WebFunction } from '../routes.ts';

export interface WebApiProps {
  readonly settings: StageSettings;
  readonly userPool: IUserPool;
  readonly client: IUserPoolClient;
  readonly functions: Readonly<Record<WebFunction, IFunction>>;
}

/** The one address of the system. Which path belongs to which function stands in routes.ts. */
export class WebApi extends Construct {
  readonly httpApi: HttpApi;

  constructor(scope: Construct, id: string, { settings, userPool, client, functions }: WebApiProps) {
    super(scope, id);
    const { region } = Stack.of(this);
    this.httpApi = new HttpApi(this, 'Http', {
      apiName: namePrefix(settings),
      createDefaultStage: false,
    });
    const bearer = new HttpJwtAuthorizer(
      'Bearer',
      `https://cognito-idp.${region}.amazonaws.com/${userPool.userPoolId}`,
      { jwtAudience: [client.userPoolClientId] },
    );
    const authorizers: Record<'bearer' | 'none', IHttpRouteAuthorizer> = {
      bearer,
      none: new HttpNoneAuthorizer(),
    };
    for (const { paths, to, authorizer } of routes) {
      const integration = new HttpLambdaIntegration(`${to}-integration`, functions[to], {
        scopePermissionToRoute: false,
      });
      for (const path of paths) {
        this.httpApi.addRoutes({
          path,
          methods: [HttpMethod.ANY],
          integration,
          authorizer: authorizers[authorizer],
        });
      }
    }
    this.stage(settings);
  }

  /** The log holds the route, not the path: a path may carry a decision link. */
  private stage(settings: StageSettings): void {
    const logs = new LogGroup(this, 'AccessLog', {
      logGroupName: `/aws/apigateway/${namePrefix(settings)}`,
      retention: settings.logRetentionDays,
      removalPolicy: removalPolicy(settings),
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.httpApi,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: settings.limits.requestsPerSecond, burstLimit: settings.limits.requestBurst },
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(logs),
        format: AccessLogFormat.custom(
          JSON.stringify({
            time: '$context.requestTime',
            requestId: '$context.requestId',
            route: '$context.routeKey',
            status: '$context.status',
            milliseconds: '$context.responseLatency',
            bytes: '$context.responseLength',
            address: '$context.identity.sourceIp',
            error: '$context.error.message',
            integrationError: '$context.integration.error',
          }),
        ),
      },
    });
  }
}
