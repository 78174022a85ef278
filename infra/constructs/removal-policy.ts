import { RemovalPolicy } from 'aws-cdk-lib';
import type { StageSettings } from '../stage-settings.ts';

/** What holds data stays when its stack goes, in production. */
export function removalPolicy({ production }: Pick<StageSettings, 'production'>): RemovalPolicy {
  return production ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
}
