import { IconChecks } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleLine } from '../../shared/contract/rules.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { localNow } from '../app/clock.ts';
import { goTo, useLocation } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import type { Column } from '../components/table-column.ts';
import { ConfirmRules } from './ConfirmRules.tsx';
import { OrderNumber } from './OrderNumber.tsx';
import { RuleInspector } from './RuleInspector.tsx';
import { ruleName, ruleValueText, usedInText } from './rule-text.ts';

const CONFIRM = 'confirm';

/** The rule book: every value in force, its day and order, what comes next and where it is used. */
export function RulesTab({ title, tabs }: { title: string; tabs: ReactNode }) {
  const { t, i18n } = useTranslation();
  const { params } = useLocation();
  const book = useOperation('rules.list', {});
  const mayWrite = useMay('rules.write');
  const lines = book.data ?? [];
  const bare = lines.filter((line) => inForce(line)?.orderNumber === '');
  const open = lines.find(({ key }) => key === params.rule);
  const go = (rule?: string) => goTo('settings', { tab: 'rules', ...(rule ? { rule } : {}) });

  // biome-ignore lint/correctness/useExhaustiveDependencies: names and values follow the language
  const columns = useMemo<Column<RuleLine>[]>(
    () => [
      {
        id: 'name',
        header: t('rules.rule'),
        value: ({ key }) => ruleName(key),
        width: 'minmax(13rem, 2fr)',
        fixed: true,
      },
      {
        id: 'value',
        header: t('rules.value'),
        value: (line) => valueToday(line),
        cell: (line) => <b className="m tn">{valueToday(line)}</b>,
        width: 'minmax(8rem, 1fr)',
      },
      {
        id: 'since',
        header: t('rules.since'),
        value: (line) => inForce(line)?.inForceFrom ?? null,
        cell: (line) => <span className="tn">{formatDate(inForce(line)?.inForceFrom ?? '')}</span>,
        width: '7rem',
      },
      {
        id: 'order',
        header: t('rules.order'),
        value: (line) => inForce(line)?.orderNumber ?? '',
        cell: (line) => <OrderNumber number={inForce(line)?.orderNumber ?? ''} />,
        width: 'minmax(7rem, 1fr)',
      },
      { id: 'next', header: t('rules.next'), value: (line) => nextText(line), width: 'minmax(9rem, 1fr)' },
      { id: 'usedIn', header: t('rules.usedIn'), value: ({ key }) => usedInText(key), width: 'minmax(9rem, 1fr)' },
    ],
    [t, i18n.language],
  );

  return (
    <Screen
      inspector={
        params.rule === CONFIRM ? (
          <ConfirmRules keys={bare.map(({ key }) => key)} onClose={() => go()} />
        ) : (
          open && <RuleInspector key={open.key} line={open} onClose={() => go()} />
        )
      }
    >
      <ScreenHead
        title={title}
        sub={
          book.data &&
          `${t('rules.count', { count: lines.length })} · ${
            bare.length === 0 ? t('rules.allConfirmed') : t('rules.unconfirmed', { count: bare.length })
          }`
        }
        actions={
          mayWrite &&
          bare.length > 0 && (
            <Action primary={params.rule === undefined} icon={IconChecks} onClick={() => go(CONFIRM)}>
              {t('rules.confirm.open')}
            </Action>
          )
        }
      />
      {tabs}
      <ScreenBody flush>
        {book.error && <Refusal failure={book.error.failure} />}
        {book.data && (
          <DataTable
            label={t('rules.title')}
            rows={lines}
            columns={columns}
            rowKey={({ key }) => key}
            rowName={({ key }) => ruleName(key)}
            openKey={open?.key ?? null}
            onOpen={({ key }) => go(key)}
          />
        )}
      </ScreenBody>
    </Screen>
  );
}

const inForce = (line: RuleLine) => (line.inForce === null ? undefined : line.values[line.inForce]);

const valueToday = (line: RuleLine): string => {
  const value = inForce(line);
  return value ? ruleValueText(line.key, value.value) : '—';
};

function nextText({ key, values }: RuleLine): string {
  const today = localNow().slice(0, 10);
  const next = values.find(({ inForceFrom }) => inForceFrom > today);
  return next ? `${ruleValueText(key, next.value)}, ${formatDate(next.inForceFrom)}` : '';
}
