// A real OpenID provider on a free port, for the tests and for trying out: `node provider.mjs [port]`.
// It prints `listening <issuer>`. Whoever types an address as login has that address; any password will do.
// The client is `passerelle` with the secret `passerelle-secret`; `passerelle-ec` asks for ES256 and sends its secret in the form.
import { createServer } from 'node:http';
import { generateKeyPairSync } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Provider } from 'oidc-provider';

const CALLBACK = '/api/v1/desk/sign-in/callback';

const jwk = (type, options, extra) => ({
  ...generateKeyPairSync(type, options).privateKey.export({ format: 'jwk' }),
  use: 'sig',
  ...extra,
});
const client = (client_id, more) => ({
  client_id,
  client_secret: 'passerelle-secret',
  redirect_uris: [`http://127.0.0.1:3000${CALLBACK}`],
  grant_types: ['authorization_code'],
  response_types: ['code'],
  ...more,
});

const server = createServer();
await new Promise((ready) => server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', ready));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [
    client('passerelle'),
    client('passerelle-ec', {
      id_token_signed_response_alg: 'ES256',
      token_endpoint_auth_method: 'client_secret_post',
    }),
  ],
  jwks: {
    keys: [
      jwk('rsa', { modulusLength: 2048 }, { kid: 'rsa', alg: 'RS256' }),
      jwk('ec', { namedCurve: 'P-256' }, { kid: 'ec', alg: 'ES256' }),
    ],
  },
  pkce: { required: () => true },
  claims: { openid: ['sub'], email: ['email', 'email_verified'] },
  cookies: { keys: ['a key for tests only'] },
  features: { devInteractions: { enabled: true } },
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({ sub: id, email: id, email_verified: !id.startsWith('unverified') }),
  }),
  // Its own client: nobody is asked whether it may know the address.
  async loadExistingGrant(ctx) {
    const { client, session } = ctx.oidc;
    const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope('openid email');
    await grant.save();
    return grant;
  },
});
// Its pages ask nobody else for anything.
provider.use(async (ctx, next) => {
  if (ctx.path === '/favicon.ico') {
    ctx.status = 204;
    return;
  }
  await next();
  if (typeof ctx.body === 'string') ctx.body = ctx.body.replace(/@import [^;]*;/, '');
});
// The application's port is chosen after the provider's.
provider.Client.prototype.redirectUriAllowed = (uri) => {
  const url = new URL(uri);
  return url.hostname === '127.0.0.1' && url.protocol === 'http:' && url.pathname === CALLBACK;
};

server.on('request', provider.callback());
console.log(`listening ${issuer}`);
// A test that moves the application's clock moves this one, too: each line says how many milliseconds to be ahead. The
// provider goes when the test that started it is gone, however that went.
if (process.env.WITH_PARENT) {
  const now = Date.now;
  let ahead = 0;
  Date.now = () => now() + ahead;
  const lines = createInterface({ input: process.stdin });
  lines.on('line', (line) => { ahead = Number(line); }).on('close', () => process.exit());
}
