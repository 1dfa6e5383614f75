// A provider that lies, on a free port: `node hostile.mjs`. It prints `listening <issuer>`.
// `POST /plan` says how the next sign-ins go: `{ claims, header, sign, query, userinfo }` (see `token` and `authorize`).
// It checks PKCE and lets each code be used once, as a provider must.
import { createServer } from 'node:http';
import { createHash, createHmac, generateKeyPairSync, randomUUID, sign } from 'node:crypto';

const rsa = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

let keys = { kid: 'one', rsa: rsa(), ec: ec() };
const unpublished = rsa();
let plan = {};
let asked = { descriptions: 0, keys: 0 };
const codes = new Map();

const b64 = (data) => Buffer.from(data).toString('base64url');
const published = () => [
  { ...keys.rsa.publicKey.export({ format: 'jwk' }), kid: keys.kid, use: 'sig', alg: 'RS256' },
  { ...keys.ec.publicKey.export({ format: 'jwk' }), kid: `${keys.kid}-ec`, use: 'sig', alg: 'ES256' },
  // A shared secret among public keys, and a kind of key that nobody knows yet.
  { kty: 'oct', k: b64('secret'), kid: 'shared', use: 'sig', alg: 'HS256' },
  { kty: 'NEW', kid: 'new', x: 'AAAA' },
];

function token(nonce, client) {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: issuer, sub: 'account-1', aud: client, nonce, iat: now, exp: now + 300,
    email: 'ana@duo.example', email_verified: true, ...plan.claims,
  };
  for (const [name, value] of Object.entries(plan.shift ?? {})) claims[name] = now + value;
  const how = plan.sign ?? 'rsa';
  const pem = keys.rsa.publicKey.export({ type: 'spki', format: 'pem' });
  const ways = {
    rsa: [{ alg: 'RS256', kid: keys.kid }, (data) => sign('sha256', data, keys.rsa.privateKey)],
    ec: [
      { alg: 'ES256', kid: `${keys.kid}-ec` },
      (data) => sign('sha256', data, { key: keys.ec.privateKey, dsaEncoding: 'ieee-p1363' }),
    ],
    none: [{ alg: 'none' }, () => ''],
    'none-named': [{ alg: 'none', kid: keys.kid }, () => ''],
    empty: [{ alg: 'RS256', kid: keys.kid }, () => ''],
    hmac: [{ alg: 'HS256', kid: keys.kid }, (data) => createHmac('sha256', pem).update(data).digest()],
    'hmac-modulus': [
      { alg: 'HS256', kid: keys.kid },
      (data) => createHmac('sha256', Buffer.from(published()[0].n, 'base64url')).update(data).digest(),
    ],
    'hmac-shared': [{ alg: 'HS256', kid: 'shared' }, (data) => createHmac('sha256', 'secret').update(data).digest()],
    'rs384': [{ alg: 'RS384', kid: keys.kid }, (data) => sign('sha384', data, keys.rsa.privateKey)],
    'unknown-key': [{ alg: 'RS256', kid: 'nobody' }, (data) => sign('sha256', data, unpublished.privateKey)],
    'other-key': [{ alg: 'RS256', kid: keys.kid }, (data) => sign('sha256', data, unpublished.privateKey)],
    // A key that the token brings along itself.
    'own-key': [
      { alg: 'RS256', kid: 'nobody', jwk: unpublished.publicKey.export({ format: 'jwk' }) },
      (data) => sign('sha256', data, unpublished.privateKey),
    ],
    // The key of another kind.
    'other-kind': [{ alg: 'ES256', kid: keys.kid }, (data) => sign('sha256', data, keys.rsa.privateKey)],
  };
  const [header, make] = ways[how];
  const head = b64(JSON.stringify({ ...header, typ: 'JWT', ...plan.header }));
  const signed = `${head}.${b64(JSON.stringify(claims))}`;
  const signature = b64(make(Buffer.from(signed)));
  // Signed as one and sent as another.
  const sent = plan.tamper ? `${head}.${b64(JSON.stringify({ ...claims, ...plan.tamper }))}` : signed;
  return `${sent}.${signature}`;
}

function authorize(url) {
  const given = Object.fromEntries(url.searchParams);
  const code = randomUUID();
  codes.set(code, given);
  const back = new URL(given.redirect_uri);
  const query = { code, state: given.state, iss: issuer, ...plan.query };
  for (const [name, value] of Object.entries(query)) if (value !== null) back.searchParams.set(name, value);
  return back.href;
}

function redeem(form) {
  const given = codes.get(form.get('code'));
  codes.delete(form.get('code'));
  const challenge = createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url');
  const right = given?.code_challenge === challenge && given.code_challenge_method === 'S256'
    && given.redirect_uri === form.get('redirect_uri') && form.get('client_id') === given.client_id;
  return right ? { access_token: 'a', token_type: 'Bearer', id_token: token(given.nonce, given.client_id) } : null;
}

const read = async (request) => {
  let body = '';
  for await (const piece of request) body += piece;
  return body;
};

const server = createServer(async (request, response) => {
  const url = new URL(request.url, issuer);
  const json = (value, status = 200) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  };
  switch (url.pathname) {
    case '/.well-known/openid-configuration':
      asked.descriptions += 1;
      return json({
        issuer: plan.issuer ?? issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`, userinfo_endpoint: `${issuer}/userinfo`,
        token_endpoint_auth_methods_supported: ['none'], authorization_response_iss_parameter_supported: true,
      });
    case '/keys':
      asked.keys += 1;
      return json({ keys: published() });
    case '/authorize':
      return response.writeHead(302, { location: authorize(url) }).end();
    case '/token': {
      const answer = redeem(new URLSearchParams(await read(request)));
      return answer ? json(answer) : json({ error: 'invalid_grant' }, 400);
    }
    case '/userinfo':
      return json({ sub: 'account-1', ...plan.userinfo });
    // For the test.
    case '/plan':
      plan = JSON.parse(await read(request));
      return json({});
    case '/rotate':
      keys = { kid: randomUUID(), rsa: rsa(), ec: ec() };
      return json({});
    case '/asked':
      return json(asked);
    default:
      return json({}, 404);
  }
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const issuer = `http://127.0.0.1:${server.address().port}`;
console.log(`listening ${issuer}`);
// It goes when the test that started it is gone, however that went.
if (process.env.WITH_PARENT) process.stdin.resume().on('end', () => process.exit());
