import { readFile } from 'node:fs/promises';
import { checkerPage } from '../../shared/certificates/checker-page.ts';
import { looksLikeCode } from '../../shared/certificates/code.ts';
import type { Revocation } from '../../shared/certificates/revocations.ts';
import { type SignedList, signList, toHex } from '../../shared/certificates/revocations.ts';
import type { certificatesOperations } from '../../shared/contract/certificates.contract.ts';
import type { Paper } from '../../shared/contract/values.ts';
import type { Db } from '../database/open.ts';
import { type Context, type HandlersOf, prepared } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { listBlanks } from './blanks.repository.ts';
import { findSchool } from './candidates.repository.ts';
import { textOf } from './certificate-views.ts';
import { listCertificates } from './certificates.repository.ts';
import { checkCode, checkNumber } from './check-register.ts';
import { demandKey, knownKeys, publicView, signerWith, signingKey } from './signing-key.ts';

type Names =
  | 'certificates.key'
  | 'certificates.makeKey'
  | 'certificates.exportPublicKey'
  | 'certificates.revocationList'
  | 'certificates.checkerPage'
  | 'certificates.check';

export const checkHandlers: HandlersOf<Pick<typeof certificatesOperations, Names>> = {
  'certificates.key': ({ db }) => {
    const key = signingKey(db);
    return key && publicView(key);
  },

  'certificates.makeKey': (context) => {
    const known = signingKey(context.db);
    const view = publicView(known ?? demandKey(context));
    if (!known) context.tell({ fingerprint: view.fingerprint });
    return view;
  },

  'certificates.exportPublicKey': ({ db }) => {
    const { pem, fingerprint } = publicView(demandMadeKey(db));
    return file(`sarbaz-${fingerprint.slice(0, 4)}.pem`, 'application/x-pem-file', pem);
  },

  'certificates.revocationList': (context) => {
    const list = revocationList(context);
    return {
      madeAt: list.madeAt,
      entries: list.entries,
      file: file(`sarbaz-${list.madeAt.slice(0, 10)}.revoked.json`, 'application/json', JSON.stringify(list, null, 1)),
    };
  },

  'certificates.checkerPage': prepared<'certificates.checkerPage', string>({
    prepare: ({ services }) => readFile(services.checkerFile, 'utf8').catch(() => refuse('certificates.pageMissing')),

    run(context, _input, template) {
      const list = revocationList(context);
      const keys = knownKeys(context.db).map(({ keyId, publicKey }) => ({ keyId, publicKey: toHex(publicKey) }));
      const { fingerprint } = publicView(demandMadeKey(context.db));
      const page = checkerPage(template, { keys, fingerprint, list });
      return file(`sarbaz-${list.madeAt.slice(0, 10)}.html`, 'text/html', page);
    },
  }),

  'certificates.check': ({ db }, { text, paper }) =>
    looksLikeCode(text) ? checkCode(db, text, paper) : checkNumber(db, text),
};

/** @throws Refusal certificates.noKey */
const demandMadeKey = (db: Db) => signingKey(db) ?? refuse('certificates.noKey');

const file = (fileName: string, mediaType: string, text: string): Paper => ({
  fileName,
  mediaType,
  bytes: Buffer.from(text).toString('base64'),
});

/** Every number that counts no longer, with its day; whose it was and why stays with the school. */
function revocationList({ db, now }: Pick<Context, 'db' | 'now'>): SignedList {
  const key = demandMadeKey(db);
  const ended = listCertificates(db, null).flatMap(({ state, content, endedOn }): Revocation[] =>
    state === 'valid' ? [] : [{ number: content.blank.text, state, on: endedOn ?? '' }],
  );
  const gone = listBlanks(db).flatMap((blank): Revocation[] =>
    (blank.state === 'spoiled' || blank.state === 'lost') && blank.certificateId === null
      ? [{ number: textOf(blank), state: blank.state, on: blank.on ?? '' }]
      : [],
  );
  const entries = [...ended, ...gone].toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
  return signList({ school: findSchool(db).name, keyId: key.keyId, madeAt: now, entries }, signerWith(db, key));
}
