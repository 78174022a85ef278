import { Environment } from '../../schemas/environment/public.ts';
import { once, readEnvironment } from '../platform/env.ts';
import { dispatch, routeName } from '../platform/http/dispatch.ts';
import { jsonApi } from '../platform/http/json-api.ts';
import { createLogger } from '../platform/logger.ts';
import { fieldErrorTexts } from '../web/texts/field-errors.ts';
import { linkOperations } from './links.ts';
import { linkUseCases } from './use-cases.ts';

const useCases = once(() => linkUseCases(readEnvironment(Environment)));
const answerCall = once(() => dispatch('public', linkOperations(useCases())));

/** Mail links: as JSON under `/api/links`, as pages under `/l`. */
export const handler = jsonApi(
  {
    logger: createLogger('public'),
    fieldTexts: fieldErrorTexts,
    routeOf: (event) => routeName('public', event),
  },
  (event) => answerCall()(event),
);
