import { Environment } from '../../schemas/environment/api.ts';
import { once, readEnvironment } from '../platform/env.ts';
import { dispatch, routeName } from '../platform/http/dispatch.ts';
import { jsonApi } from '../platform/http/json-api.ts';
import { createLogger } from '../platform/logger.ts';
import { fieldErrorTexts } from '../web/texts/field-errors.ts';
import { apiOperations } from './operations.ts';
import { useCasesOf } from './use-cases.ts';

const answerCall = once(() => dispatch('api', apiOperations(useCasesOf(readEnvironment(Environment)))));

export const handler = jsonApi(
  {
    logger: createLogger('api'),
    fieldTexts: fieldErrorTexts,
    routeOf: (event) => routeName('api', event),
  },
  (event) => answerCall()(event),
);
