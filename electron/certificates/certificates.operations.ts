import { fullName } from '../../shared/barracks/cadet-name.ts';
import { registerText } from '../../shared/certificates/certificate-terms.ts';
import { suggestRussianName } from '../../shared/certificates/russian-name.ts';
import type { certificatesOperations } from '../../shared/contract/certificates.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { ownMen } from '../people/own-rows.ts';
import { blanksHandlers } from './blanks.operations.ts';
import { countFree, nextBlanks } from './blanks.repository.ts';
import { findCadet, putRussianName } from './candidates.repository.ts';
import { lineView, shownContent, textOf } from './certificate-views.ts';
import {
  findCertificate,
  findOffset,
  lastLine,
  listCertificates,
  listOfCadet,
  listReferences,
  putOffset,
} from './certificates.repository.ts';
import { changedSince } from './changed-since.ts';
import { checkHandlers } from './check.operations.ts';
import { chosen, issueHandlers } from './issue.operations.ts';
import { drafts, readCandidates } from './read-candidates.ts';

export const certificatesHandlers: HandlersOf<typeof certificatesOperations> = {
  ...blanksHandlers,
  ...issueHandlers,
  ...checkHandlers,

  'certificates.candidates': (context, { cohortId }) => {
    const { db, today } = context;
    const { men: all } = readCandidates(db, cohortId, today);
    const men = ownMen(context, 'certificates.candidates', all, ({ man }) => man.cadetId);
    const certified = listCertificates(db, cohortId);
    return {
      men: men.map(({ man, facts, certificate, reference, ...rest }) => ({
        cadetId: man.cadetId,
        name: man.name,
        platoonId: man.platoonId,
        platoon: man.platoon,
        nameRu: rest.nameRu,
        nameRuSuggested: rest.nameRuSuggested,
        decision: man.decision,
        overall: man.overall,
        order:
          facts.orderNumber === null || facts.orderDate === null
            ? null
            : { number: facts.orderNumber, date: facts.orderDate },
        certificate: certificate && {
          certificateId: certificate.certificateId,
          number: certificate.content.blank.text,
          state: certificate.state,
        },
        reference: reference && {
          referenceId: reference.referenceId,
          registerNumber: reference.content.registerNumber,
        },
        due: rest.due,
        hindrances: rest.hindrances,
      })),
      counts: {
        certificates: men.filter(({ due, certificate }) => due === 'certificate' && certificate === null).length,
        references: men.filter(({ due }) => due === 'reference').length,
        issued: men.filter(({ certificate }) => certificate?.state === 'valid').length,
        referencesIssued: men.filter(({ reference }) => reference !== null).length,
        held: men.filter(({ hindrances }) => hindrances.length > 0).length,
      },
      freeBlanks: countFree(db),
      protocol: certified.at(-1)?.content.protocol ?? listReferences(db, cohortId).at(-1)?.content.protocol ?? null,
    };
  },

  'certificates.setRussianName': ({ db, tell }, { cadetId, nameRu }) => {
    const man = findCadet(db, cadetId) ?? refuse('certificates.unknownMan', { cadetId });
    putRussianName(db, cadetId, nameRu);
    const name = nameRu ?? suggestRussianName(fullName(man));
    tell({ cadetId, name });
    return { nameRu: name };
  },

  'certificates.preview': ({ db, today }, { cohortId, cadetIds, ...issuing }) => {
    const candidates = readCandidates(db, cohortId, today);
    const men = chosen(candidates, 'certificate', cadetIds);
    const blanks = nextBlanks(db, men.length);
    const { certificate } = drafts(db, candidates, issuing);
    const year = Number(issuing.issuedOn.slice(0, 4));
    const last = lastLine(db, 'certificate', year);
    return {
      certificates: men.map((candidate, index) => {
        const blank = blanks[index];
        const { cadetId, name, platoonId, platoon } = candidate.man;
        return {
          cadetId,
          name,
          platoonId,
          platoon,
          blankId: blank?.blankId ?? null,
          number: blank ? textOf(blank) : null,
          registerNumber: registerText(last + index + 1, year),
          content: shownContent(certificate(candidate)),
        };
      }),
      freeBlanks: countFree(db),
      short: men.length - blanks.length,
    };
  },

  'certificates.list': (context, { cohortId, state }) => {
    const kept = listCertificates(context.db, cohortId ?? null);
    const all = ownMen(context, 'certificates.list', kept, ({ cadetId }) => cadetId);
    const count = (wanted: string) => all.filter((row) => row.state === wanted).length;
    return {
      certificates: all.filter((row) => state === undefined || row.state === state).map(lineView),
      counts: {
        valid: count('valid'),
        spoiled: count('spoiled'),
        replaced: count('replaced'),
        revoked: count('revoked'),
      },
    };
  },

  'certificates.get': ({ db }, { certificateId }) => {
    const row = findCertificate(db, certificateId) ?? refuse('certificates.unknownCertificate', { certificateId });
    return {
      ...lineView(row),
      content: shownContent(row.content),
      code: row.code,
      issuedAt: row.issuedAt,
      issuedBy: row.issuedBy,
      others: listOfCadet(db, row.cadetId)
        .filter((other) => other.certificateId !== certificateId)
        .map(lineView),
      changedSince: changedSince(db, row),
    };
  },

  'certificates.references': ({ db }, { cohortId }) =>
    listReferences(db, cohortId ?? null).map(({ content, ...row }) => ({
      ...row,
      name: content.nameKk,
      registerNumber: content.registerNumber,
      failedSubjects: content.failedSubjects,
    })),

  'certificates.offset': ({ db }) => findOffset(db),

  'certificates.setOffset': ({ db, tell }, offset) => {
    putOffset(db, offset);
    tell(offset);
    return {};
  },
};
