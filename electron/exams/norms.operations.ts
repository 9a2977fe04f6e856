import type { examsOperations } from '../../shared/contract/exams.contract.ts';
import { fitsWay, tableOn } from '../../shared/exams/norms.ts';
import type { Db } from '../database/open.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import {
  deleteNormTable,
  listNorms,
  listNormTables,
  listNormUses,
  type NormRow,
  putNorm,
  putNormTable,
} from './norms.repository.ts';

type NormOperation = 'exams.norms' | 'exams.saveNorm' | 'exams.setNormTable' | 'exams.removeNormTable';

export const normHandlers: HandlersOf<Pick<typeof examsOperations, NormOperation>> = {
  'exams.norms': ({ db }) => {
    const tables = Map.groupBy(listNormTables(db), ({ normId }) => normId);
    const uses = keptDays(db);
    return listNorms(db).map(({ normId, subjectCode, kk, ru, en, unit, better, retired }) => {
      const own = tables.get(normId) ?? [];
      const kept = new Set((uses.get(normId) ?? []).map((date) => tableOn(own, date)?.inForceFrom));
      return {
        normId,
        subjectCode,
        names: { kk, ru, en },
        unit,
        better,
        retired: retired === 1,
        tables: own.map(({ normId: _, ...table }) => ({ ...table, kept: kept.has(table.inForceFrom) })),
      };
    });
  },

  'exams.saveNorm': ({ db, tell }, { normId, names, retired, table, ...norm }) => {
    const all = listNorms(db);
    const stands = normId === null ? null : demandNorm(db, normId);
    if (all.some((one) => one.normId !== normId && one.subjectCode === norm.subjectCode && one.kk === names.kk))
      refuse('exams.normTaken', { name: names.kk });
    if (table && !fitsWay(norm.better, table)) refuse('exams.normOrder');
    if (!stands && !table) refuse('exams.tableNeeded');
    if (stands) demandFree(db, stands, norm);
    const id = putNorm(db, { ...norm, ...names, retired: retired ? 1 : 0 }, normId);
    if (table) setTable(db, { ...table, normId: id });
    tell({ normId: id, name: names.kk });
    return { normId: id };
  },

  'exams.setNormTable': ({ db, tell }, { normId, ...table }) => {
    const norm = demandNorm(db, normId);
    if (!fitsWay(norm.better, table)) refuse('exams.normOrder');
    setTable(db, { ...table, normId });
    tell({ normId, name: norm.kk, date: table.inForceFrom });
    return {};
  },

  'exams.removeNormTable': ({ db, tell }, { normId, inForceFrom }) => {
    const norm = demandNorm(db, normId);
    const own = listNormTables(db).filter((one) => one.normId === normId);
    if (!own.some((one) => one.inForceFrom === inForceFrom)) refuse('exams.unknownNorm', { normId });
    if (own.length === 1) refuse('exams.lastTable');
    demandTableFree(db, normId, inForceFrom);
    deleteNormTable(db, normId, inForceFrom);
    tell({ normId, name: norm.kk, date: inForceFrom });
    return {};
  },
};

const demandNorm = (db: Db, normId: number): NormRow =>
  listNorms(db).find((one) => one.normId === normId) ?? refuse('exams.unknownNorm', { normId });

/** Days of closed sheets that stand on each norm. */
const keptDays = (db: Db): Map<number, string[]> =>
  new Map(
    [...Map.groupBy(listNormUses(db), ({ normId }) => normId)].map(([normId, uses]) => [
      normId,
      uses.filter(({ closed }) => closed === 1).map(({ date }) => date),
    ]),
  );

/** Which subject, unit and way a norm has does not change under an exam. @throws Refusal exams.normUsed, exams.normOrder */
function demandFree(db: Db, stands: NormRow, norm: Pick<NormRow, 'subjectCode' | 'unit' | 'better'>): void {
  const same = stands.subjectCode === norm.subjectCode && stands.unit === norm.unit && stands.better === norm.better;
  if (!same && listNormUses(db).some(({ normId }) => normId === stands.normId)) refuse('exams.normUsed');
  const tables = listNormTables(db).filter(({ normId }) => normId === stands.normId);
  if (tables.some((table) => !fitsWay(norm.better, table))) refuse('exams.normOrder');
}

/** A table from a day on would change sheets that are closed. @throws Refusal exams.normUsed */
function demandTableFree(db: Db, normId: number, inForceFrom: string): void {
  const later = listNormTables(db)
    .filter((one) => one.normId === normId && one.inForceFrom > inForceFrom)
    .map((one) => one.inForceFrom)
    .toSorted()
    .at(0);
  const touched = (keptDays(db).get(normId) ?? []).some(
    (date) => date >= inForceFrom && (later === undefined || date < later),
  );
  if (touched) refuse('exams.normUsed');
}

function setTable(db: Db, table: Parameters<typeof putNormTable>[1]): void {
  demandTableFree(db, table.normId, table.inForceFrom);
  putNormTable(db, table);
}
