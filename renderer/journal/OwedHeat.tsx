import { useTranslation } from 'react-i18next';
import type { LedgerView } from '../../shared/contract/journal.contract.ts';
import { subjectCode } from '../../shared/timetable/intake/subject-codes.ts';
import type { SubjectTint } from '../app/theme/tokens.ts';
import { HeatGrid } from '../components/pictures/HeatGrid.tsx';
import { SubjectCode } from '../components/SubjectCode.tsx';
import { currentLanguage } from '../i18n/setup.ts';
import { useLanguageName } from '../i18n/use-language-name.ts';
import { heatRows } from './heat-rows.ts';
import type { Wanted } from './LedgerGrid.tsx';
import type { Bucket, Scope } from './ledger-rows.ts';

interface Props {
  ledger: LedgerView;
  platoonId: number | null;
  bucket: Bucket;
  /** Whose names are open. */
  open: Scope | null;
  onFigure: (wanted: Wanted) => void;
}

const total = (hours: readonly number[]) => hours.reduce((sum, one) => sum + one, 0);

/** Where hours are owed: platoons by subjects, the darker the more; every square opens its men. */
export function OwedHeat({ ledger, platoonId, bucket, open, onFigure }: Props) {
  const { t } = useTranslation();
  const say = useLanguageName();
  const rows = heatRows(ledger, platoonId, bucket);
  const nameOf = (number: number | null) =>
    number === null ? t('journal.ledger.noPlatoon') : t('journal.ledger.platoon', { number });
  const cellOf = (value: number, ...of: string[]) => ({
    value,
    said: t('journal.ledger.owedIn', { of: of.join(', '), hours: value }),
  });
  const all = t('journal.ledger.sum');
  const columns = ledger.subjects.map(({ code, names }) => ({
    key: code,
    title: say(names),
    name: <SubjectCode tint={code as SubjectTint} code={subjectCode(code, currentLanguage())} name={say(names)} />,
  }));
  return (
    <HeatGrid
      label={t('journal.ledger.heatLabel')}
      corner={t('journal.ledger.platoonHead')}
      columns={columns}
      rows={rows.map(({ platoonId: id, number, owed }) => ({
        key: String(id ?? 'none'),
        name: nameOf(number),
        cells: owed.map((hours, index) => ({
          ...cellOf(hours, nameOf(number), columns[index]?.title ?? ''),
          still: id === null,
        })),
        sum: cellOf(total(owed), nameOf(number)),
      }))}
      foot={[
        ...columns.map(({ title }, index) => cellOf(total(rows.map(({ owed }) => owed[index] ?? 0)), title)),
        cellOf(total(rows.flatMap(({ owed }) => owed)), all),
      ]}
      look="shade"
      open={open?.platoonId && open.subjectCode ? [String(open.platoonId), open.subjectCode] : null}
      onOpen={(row, code) => {
        const platoon = rows.find(({ platoonId: id }) => String(id) === row);
        const subject = columns.find(({ key }) => key === code);
        onFigure({
          figure: 'owed',
          of: 'men',
          scope: { platoonId: Number(row), subjectCode: code, ...(bucket !== 'all' && { phase: bucket }) },
          title: `${nameOf(platoon?.number ?? null)} · ${subject?.title ?? ''}`,
        });
      }}
    />
  );
}
