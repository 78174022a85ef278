import { stylesheetPath } from '../web/stylesheet.ts';
import { lookFiles } from './files.ts';
import { apiPage, openApiJson } from './generated-api.ts';
import { fileServer } from './serve-file.ts';

const FIVE_MINUTES = 300;

export const handler = fileServer({
  ...lookFiles,
  '/api/openapi.json': { type: 'application/json', content: openApiJson, maxAge: FIVE_MINUTES },
  '/api/docs': {
    type: 'text/html; charset=utf-8',
    content: apiPage.replaceAll('%STYLE_SHEET%', stylesheetPath),
    maxAge: FIVE_MINUTES,
  },
});
