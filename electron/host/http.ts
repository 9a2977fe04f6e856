import { randomBytes } from 'node:crypto';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Caller } from './at-desk.ts';
import type { Host } from './host.ts';
import { cookieValue, proofOf, sameSecret, strangerReason } from './http-guards.ts';
import { PAGE_HEADERS } from './page-policy.ts';

/** Rosters and papers travel as base64 in JSON. */
const BODY_LIMIT_BYTES = 32 * 1024 * 1024;
/** How long one request may take to arrive; the answer may take longer. */
const REQUEST_TIMEOUT_MS = 60_000;
/** How long its head may take: a few hundred bytes from this same computer. */
const HEADERS_TIMEOUT_MS = 10_000;
/** Code, letters and looks of a build: no word about anybody. */
const KEPT_FOR_A_YEAR = 'private, max-age=31536000, immutable';

export interface HttpDoorOptions {
  host: Host;
  /** The built renderer, `dist/renderer`. */
  rendererFolder: string;
  /**
   * Taken when it is free, else the system gives one: a browser keeps language and look by address, so a door that
   * stands where it stood yesterday finds them again.
   */
  preferredPort?: number;
  /** How long one request may take to arrive, in milliseconds; a minute unless told. */
  requestTimeout?: number;
  /** Called when a second start with the door's secret asks the program to end. */
  onQuit(): void;
}

export interface HttpDoor {
  port: number;
  /** Known only to who may read the door's note in the data folder; lets a second start ask for an address. */
  secret: string;
  /** A fresh address for one browser; see `openHttpDoor`. */
  newAddress(): string;
  close(): Promise<void>;
}

/**
 * The loopback door: the built page and `POST /call/<operation>` for a browser on this computer.
 *
 * Other people and programs of the same computer can reach 127.0.0.1 too, so the door shows nothing, not even the
 * unlock screen with its names, to who was not let in: each address carries a key that works once and is changed for
 * an HttpOnly, SameSite=Strict cookie. One use is enough for the person, and makes a key that somebody read off the
 * process list or the browser's history worthless. The cookie stands for one `Caller`; the session token itself never
 * leaves this process. A browser that is already in keeps its cookie, a second one needs a new address (`npm start`
 * again prints or opens it).
 *
 * Cookies know no ports, so the cookie's name carries the port (two files open at once do not disturb each other),
 * and Origin and Sec-Fetch-Site keep out a page of another port that would ride on the cookie. There is no CORS.
 */
export async function openHttpDoor(options: HttpDoorOptions): Promise<HttpDoor> {
  const requestTimeout = options.requestTimeout ?? REQUEST_TIMEOUT_MS;
  const server = fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout,
    // Node looks only so often for requests that are overdue.
    http: {
      connectionsCheckingInterval: requestTimeout / 4,
      headersTimeout: Math.min(requestTimeout, HEADERS_TIMEOUT_MS),
    },
    forceCloseConnections: true,
    logger: false,
  });
  server.removeContentTypeParser('text/plain'); // a form of another site can send that without asking
  const keys = new Set<string>();
  const visitors = new Map<string, Caller>();
  const secret = randomToken();
  let port = 0;
  const cookieName = () => `sarbaz-${port}`;
  const newAddress = (): string => {
    const key = randomToken();
    keys.add(key);
    return `http://127.0.0.1:${port}/?key=${key}`;
  };
  const visitorOf = (request: FastifyRequest): Caller | undefined =>
    visitors.get(cookieValue(request.headers, cookieName()) ?? '');

  server.addHook('onRequest', async (request, reply) => {
    reply.headers(PAGE_HEADERS).header('cache-control', 'no-store');
    const key = (request.query as { key?: unknown }).key;
    const invited = request.method === 'GET' && typeof key === 'string' && keys.has(key);
    const reason = strangerReason(request.headers, port, invited);
    if (reason) return deny(reply, reason);
    if (invited && keys.delete(key)) {
      const visitor = randomToken();
      visitors.set(visitor, { token: null });
      return reply
        .header('set-cookie', `${cookieName()}=${visitor}; Path=/; HttpOnly; SameSite=Strict`)
        .type('text/html; charset=utf-8')
        .send(WELCOME_PAGE);
    }
    if (request.url.startsWith('/door/') || visitorOf(request)) return;
    return reply.code(403).type('text/html; charset=utf-8').send(CLOSED_PAGE);
  });
  server.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    return reply.code(status).type('text/plain; charset=utf-8').send(`refused (${status})\n`);
  });
  server.setNotFoundHandler((_request, reply) =>
    reply.code(404).type('text/plain; charset=utf-8').send('nothing here\n'),
  );

  server.post<{ Params: { operation: string } }>('/call/:operation', async (request, reply) => {
    if (request.headers['x-sarbaz'] !== '1') return deny(reply, 'the header x-sarbaz is missing');
    const caller = visitorOf(request);
    if (!caller) return deny(reply, 'no visitor');
    const as = Number(request.headers['x-sarbaz-person'] ?? Number.NaN);
    const { operation } = request.params;
    return options.host.dispatch(caller, operation, request.body, Number.isNaN(as) ? undefined : as);
  });
  addDoorbell(server, secret, newAddress, options.onQuit);
  await server.register(fastifyStatic, {
    root: options.rendererFolder,
    index: 'index.html',
    dotfiles: 'deny',
    cacheControl: false,
    // Their names change with their content: the browser may keep them, and what it made of them, for the next start.
    setHeaders: (reply, file) => {
      if (path.basename(path.dirname(file)) === 'assets') reply.header('cache-control', KEPT_FOR_A_YEAR);
    },
  });

  port = await listen(server, options.preferredPort ?? 0);
  return { port, secret, newAddress, close: () => server.close() };
}

/** Opens on 127.0.0.1 only. */
async function listen(server: FastifyInstance, port: number): Promise<number> {
  try {
    await server.listen({ host: '127.0.0.1', port });
  } catch (error) {
    if (port === 0 || (error as { code?: string }).code !== 'EADDRINUSE') throw error;
    return listen(server, 0);
  }
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('the door has no port');
  return address.port;
}

const randomToken = (): string => randomBytes(32).toString('base64url');

const deny = (reply: FastifyReply, reason: string): FastifyReply =>
  reply.code(403).type('text/plain; charset=utf-8').send(`refused: ${reason}\n`);

/** What a second start may ask of the running one; both sides prove that they know the secret. */
function addDoorbell(server: FastifyInstance, secret: string, newAddress: () => string, onQuit: () => void): void {
  server.post<{ Params: { wish: string }; Body: { nonce?: unknown; proof?: unknown } | null }>(
    '/door/:wish',
    { bodyLimit: 4096 },
    async (request, reply) => {
      const { wish } = request.params;
      const { nonce, proof } = request.body ?? {};
      if (typeof nonce !== 'string' || typeof proof !== 'string') return deny(reply, 'no proof');
      if (!sameSecret(proof, proofOf(secret, `ask:${wish}:${nonce}`))) return deny(reply, 'wrong proof');
      if (wish !== 'address' && wish !== 'quit') return reply.callNotFound();
      const answer = wish === 'address' ? newAddress() : 'bye';
      if (wish === 'quit') setImmediate(onQuit);
      return { answer, proof: proofOf(secret, `answer:${nonce}:${answer}`) };
    },
  );
}

/**
 * Goes on to the page from within our own origin: after a plain redirect the browser would still count the
 * navigation to whoever began it and keep the strict cookie back.
 */
const WELCOME_PAGE =
  '<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=/"><link rel="icon" href="data:,">';

const CLOSED_PAGE = `<!doctype html><meta charset="utf-8"><title>Сарбаз</title>
<p lang="kk">Бұл мекенжай енді жарамсыз. Бағдарламаны қайта ашыңыз (npm start).</p>
<p lang="ru">Этот адрес больше не действует. Откройте программу снова (npm start).</p>
<p lang="en">This address no longer works. Open the program again (npm start).</p>
`;
