import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type {
  RosterCorrection,
  RosterMapping,
  RosterReadingView,
} from '../../../shared/contract/admissions.contract.ts';
import type { Failure } from '../../../shared/kit/result.ts';
import { call } from '../../app/client.ts';
import { sessionExpired } from '../../app/session-expiry.ts';
import type { ListFile } from './list-file.ts';

/** How a person wants the list to be read. */
export interface ReadingWish {
  sheetName?: string;
  mapping: RosterMapping;
  corrections: RosterCorrection[];
}

const AS_IT_IS: ReadingWish = { mapping: {}, corrections: [] };

/**
 * The dry run of a list, run again whenever the wish changes. The whole numbers in it are kept in this panel only, not
 * in the cache of answers.
 */
export function useDryRun(cohortId: number, file: ListFile | null) {
  const client = useQueryClient();
  const [wish, setWish] = useState(AS_IT_IS);
  const [reading, setReading] = useState<RosterReadingView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another file is read afresh
  useEffect(() => {
    setWish(AS_IT_IS);
    setReading(null);
    setFailure(null);
  }, [file]);

  useEffect(() => {
    if (file === null) return;
    let stale = false;
    setBusy(true);
    void call('admissions.readRoster', { cohortId, ...file, ...wish }).then((result) => {
      if (stale) return;
      setBusy(false);
      if (result.ok) {
        setReading(result.value);
        setFailure(null);
      } else if (!sessionExpired(result, client)) setFailure(result);
    });
    return () => {
      stale = true;
    };
  }, [client, cohortId, file, wish]);

  const { corrections } = wish;
  return {
    wish,
    reading,
    failure,
    busy,
    setSheet: (sheetName: string) => setWish({ ...AS_IT_IS, sheetName }),
    setMapping: (mapping: RosterMapping) => setWish({ ...wish, mapping }),
    correct: (more: RosterCorrection[]) => {
      const replaced = (old: RosterCorrection) =>
        more.some(({ sheetRow, field }) => sheetRow === old.sheetRow && field === old.field);
      setWish({ ...wish, corrections: [...corrections.filter((old) => !replaced(old)), ...more] });
    },
    putBack: (sheetRow: number) =>
      setWish({ ...wish, corrections: corrections.filter((old) => old.sheetRow !== sheetRow) }),
  };
}

export type DryRun = ReturnType<typeof useDryRun>;
