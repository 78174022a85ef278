/** Functions that answer the web. */
export type WebFunction =
  | 'portal'
  | 'officers'
  | 'api'
  | 'public'
  | 'users'
  | 'bulk'
  | 'directory'
  | 'tenants'
  | 'bookings'
  | 'usage'
  | 'reports'
  | 'library'
  | 'assets';

export interface RouteGroup {
  readonly paths: readonly string[];
  readonly to: WebFunction;
  /** `bearer`: API Gateway lets nothing in without a token of the user pool. `none`: see `because`. */
  readonly authorizer: 'bearer' | 'none';
  readonly because: string;
}

/** Which path belongs to which function, and who guards it. The longest match wins. */
export const routes: readonly RouteGroup[] = [
  {
    paths: ['/assets/{proxy+}', '/api/openapi.json', '/api/docs'],
    to: 'assets',
    authorizer: 'none',
    because: 'Style sheets, fonts and the description of the API hold nothing that is not public.',
  },
  {
    paths: ['/l/{proxy+}', '/api/links/{proxy+}'],
    to: 'public',
    authorizer: 'none',
    because: 'The link itself is the proof: random, hashed at rest, bound to one task and one officer.',
  },
  {
    paths: ['/register', '/register/{proxy+}'],
    to: 'public',
    authorizer: 'none',
    because:
      'Who has no account yet cannot sign in: anybody may ask for an access code, which proves the rest.',
  },
  {
    paths: ['/apply', '/apply/{proxy+}'],
    to: 'public',
    authorizer: 'none',
    because: 'An agency that applies has no officer yet: whoever applies proves his address by a link first.',
  },
  {
    paths: ['/my', '/my/{proxy+}'],
    to: 'users',
    authorizer: 'none',
    because: 'The function checks the session cookie of the account holder on every request.',
  },
  {
    paths: ['/accounts/bulk', '/accounts/bulk/{proxy+}'],
    to: 'bulk',
    authorizer: 'none',
    because: 'The function checks the session cookie on every request.',
  },
  {
    paths: [
      '/lists',
      '/lists/{proxy+}',
      '/contacts',
      '/contacts/{proxy+}',
      '/services',
      '/services/{proxy+}',
    ],
    to: 'directory',
    authorizer: 'none',
    because: 'The function checks the session cookie on every request.',
  },
  ...signedInPages('tenants', ['/migrations']),
  ...signedInPages('bookings', ['/bookings']),
  ...signedInPages('usage', ['/usage', '/checks']),
  ...signedInPages('reports', ['/dashboard', '/reports', '/availability']),
  ...signedInPages('library', ['/library', '/policy', '/mail-flow', '/about']),
  {
    paths: ['/account/{proxy+}'],
    to: 'officers',
    authorizer: 'none',
    because: 'Who sets a password has no session yet; a one-time link is the proof.',
  },
  {
    paths: [
      '/officers',
      '/officers/{proxy+}',
      '/agencies',
      '/agencies/{proxy+}',
      '/reference',
      '/reference/{proxy+}',
    ],
    to: 'officers',
    authorizer: 'none',
    because: 'The function checks the session cookie on every request.',
  },
  {
    paths: ['/api/officers', '/api/officers/{proxy+}', '/api/agencies', '/api/agencies/{proxy+}'],
    to: 'officers',
    authorizer: 'bearer',
    because: 'JSON API of agencies and officers.',
  },
  { paths: ['/api/{proxy+}'], to: 'api', authorizer: 'bearer', because: 'JSON API.' },
  {
    paths: ['/', '/{proxy+}'],
    to: 'portal',
    authorizer: 'none',
    because:
      'The function checks the session cookie on every request; only the sign-in page answers without.',
  },
];

/** Pages at these paths and below them, for who has a session. */
function signedInPages(to: WebFunction, paths: readonly string[]): RouteGroup[] {
  return [
    {
      paths: paths.flatMap((path) => [path, `${path}/{proxy+}`]),
      to,
      authorizer: 'none',
      because: 'The function checks the session cookie on every request.',
    },
  ];
}
