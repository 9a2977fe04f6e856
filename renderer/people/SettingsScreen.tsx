import { useTranslation } from 'react-i18next';
import { goTo, useLocation } from '../app/location.ts';
import { useMay } from '../app/session.ts';
import { TabRow } from '../components/TabRow.tsx';
import { HistoryTab } from '../history/HistoryTab.tsx';
import { PersonalDataTab } from '../personal-data/PersonalDataTab.tsx';
import { RulesTab } from '../rules/RulesTab.tsx';
import { ExportTab } from '../transfer/ExportTab.tsx';
import { ProgramTab } from '../update/ProgramTab.tsx';
import { BackupTab } from './BackupTab.tsx';
import { LookTab } from './LookTab.tsx';
import { MineTab } from './MineTab.tsx';
import { PeopleTab } from './PeopleTab.tsx';

const TABS = ['people', 'rules', 'mine', 'look', 'backups', 'export', 'history', 'personalData', 'program'] as const;
type Tab = (typeof TABS)[number];

/** Who works here, the rules in force, my own sign-in, how it looks, the backups, and everything that was changed. */
export function SettingsScreen() {
  const { t } = useTranslation();
  const { params } = useLocation();
  const mayRead = {
    export: useMay('school.export'),
    people: useMay('people.read'),
    rules: useMay('rules.read'),
    history: useMay('history.read'),
    personalData: useMay('history.read'),
  };
  const tabs = TABS.filter((tab) => (tab in mayRead ? mayRead[tab as keyof typeof mayRead] : true));
  const open = tabs.find((tab) => tab === params.tab) ?? tabs[0] ?? 'mine';
  const row = (
    <TabRow<Tab>
      label={t('people.settings.title')}
      items={tabs.map((tab) => ({ value: tab, label: t(`people.settings.${tab}`) }))}
      value={open}
      onChange={(tab) => goTo('settings', { tab })}
    />
  );
  if (open === 'people') return <PeopleTab tabs={row} />;
  if (open === 'rules') return <RulesTab title={t('people.settings.title')} tabs={row} />;
  if (open === 'personalData') return <PersonalDataTab tabs={row} />;
  if (open === 'history') return <HistoryTab tabs={row} />;
  if (open === 'backups') return <BackupTab tabs={row} />;
  if (open === 'export') return <ExportTab tabs={row} />;
  if (open === 'program') return <ProgramTab tabs={row} />;
  if (open === 'look') return <LookTab tabs={row} />;
  return <MineTab tabs={row} />;
}
