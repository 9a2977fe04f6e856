import { ActionIcon, Menu } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '../app/client.ts';
import { PaperPreview } from '../components/PaperPreview.tsx';
import { usePaper } from '../components/use-paper.ts';

interface Props {
  cohortId: number;
  version: number;
  /** Calendar week shown, from 1. */
  week: number;
}

/** The timetable on paper and in other programs: looked at first, then printed or saved. */
export function PrintMenu({ cohortId, version, week }: Props) {
  const { t } = useTranslation();
  const { paper, show, close } = usePaper();
  const whose = { cohortId, version };
  const pdf = (by: 'platoon' | 'instructor', language: 'kk' | 'ru', only?: number) =>
    show(call('papers.timetablePdf', { ...whose, by, language, ...(only && { week: only }) }));
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={280}>
        <Menu.Target>
          <ActionIcon variant="default" aria-label={t('timetable.print')} title={t('timetable.print')}>
            <IconPrinter size="1rem" stroke={1.75} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void pdf('platoon', 'kk', week)}>{t('timetable.paper.weekKk')}</Menu.Item>
          <Menu.Item onClick={() => void pdf('platoon', 'kk')}>{t('timetable.paper.platoonKk')}</Menu.Item>
          <Menu.Item onClick={() => void pdf('platoon', 'ru')}>{t('timetable.paper.platoonRu')}</Menu.Item>
          <Menu.Item onClick={() => void pdf('instructor', 'kk')}>{t('timetable.paper.instructorKk')}</Menu.Item>
          <Menu.Item onClick={() => void pdf('instructor', 'ru')}>{t('timetable.paper.instructorRu')}</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => void show(call('papers.timetableXlsx', whose))}>
            {t('timetable.paper.xlsx')}
          </Menu.Item>
          <Menu.Item onClick={() => void show(call('papers.timetableIcs', whose))}>
            {t('timetable.paper.ics')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <PaperPreview paper={paper} onClose={close} />
    </>
  );
}
