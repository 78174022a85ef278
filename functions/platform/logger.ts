import { Logger } from '@aws-lambda-powertools/logger';

/** The function's logger. Keys are request, procedure and step; never personal data. */
export function createLogger(service: string): Logger {
  return new Logger({ serviceName: service });
}
