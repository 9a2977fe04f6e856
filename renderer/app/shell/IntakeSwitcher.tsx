import { Menu } from '@mantine/core';
import { IconCheck, IconSelector } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CohortRow } from '../../../shared/contract/cohorts.contract.ts';
import { formatDate } from '../../../shared/kit/local-time.ts';
import { chooseIntake, useIntakeId } from '../current-intake.ts';
import { useIntakes } from '../intakes.ts';
import { goTo } from '../location.ts';
import { useMay } from '../session.ts';
import classes from './TopBar.module.css';

/** The intake everybody works on, how far it is, and the way to the others. */
export function IntakeSwitcher() {
  const { t } = useTranslation();
  const intakes = useIntakes();
  const current = useIntakeId();
  const mayOpen = useMay('intake.write');
  const intake = intakes.find(({ id }) => id === current);
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <button type="button" className={classes.intake}>
          {intake ? <IntakeLine intake={intake} /> : <span className="t2">{t('shell.intake.none')}</span>}
          <IconSelector size="0.875rem" stroke={1.75} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {intakes.length > 0 && <Menu.Label>{t('shell.intake.choose')}</Menu.Label>}
        {intakes.map(({ id, code, closedAt }) => (
          <Menu.Item
            key={id}
            onClick={() => chooseIntake(id)}
            rightSection={id === current ? <IconCheck size="1rem" stroke={1.75} aria-hidden /> : undefined}
          >
            {t('shell.intake.name', { name: code })}
            {closedAt !== null && <span className="meta t2"> · {t('shell.intake.closedTag')}</span>}
          </Menu.Item>
        ))}
        {intakes.length > 0 && <Menu.Divider />}
        {intake && <Menu.Item onClick={() => goTo('intake')}>{t('shell.intake.facts')}</Menu.Item>}
        {mayOpen && <Menu.Item onClick={() => goTo('intake', { new: '1' })}>{t('shell.intake.new')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}

function IntakeLine({ intake }: { intake: CohortRow }) {
  const { t } = useTranslation();
  const { state, dayNumber, days, startsInDays, endsOn, closedAt } = intake;
  return (
    <>
      <b>{t('shell.intake.name', { name: intake.code })}</b>
      {dayNumber !== null && (
        <span className={classes.bar} aria-hidden>
          <i style={{ width: `${(100 * dayNumber) / days}%` }} />
        </span>
      )}
      <span className="t2">
        {state === 'coming' && t('shell.intake.startsIn', { count: startsInDays })}
        {dayNumber !== null && closedAt === null && t('shell.intake.dayOf', { day: dayNumber, all: days })}
        {closedAt !== null && t('shell.intake.closed', { date: formatDate(closedAt.slice(0, 10)) })}
        {state === 'ended' && closedAt === null && t('shell.intake.ended', { date: formatDate(endsOn) })}
      </span>
    </>
  );
}
