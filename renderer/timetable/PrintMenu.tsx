import { ActionIcon, Menu } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paper } from '../../shared/contract/values.ts';
import type { Result } from '../../shared/kit/result.ts';
import { call } from '../app/client.ts';
import { showFailure } from '../app/toasts.tsx';
import { PaperPreview } from '../components/PaperPreview.tsx';
import { saveFile } from '../components/save-file.ts';

interface Props {
  cohortId: number;
  version: number;
  /** Calendar week shown, from 1. */
  week: number;
}

/** The timetable on paper and in other programs: looked at first, then printed or saved. */
export function PrintMenu({ cohortId, version, week }: Props) {
  const { t } = useTranslation();
  const [paper, setPaper] = useState<Paper | null>(null);
  const whose = { cohortId, version };
  const show = async (made: Promise<Result<Paper>>) => {
    const result = await made;
    if (!result.ok) showFailure(result);
    else if (result.value.mediaType === 'application/pdf') setPaper(result.value);
    else saveFile(result.value);
  };
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
      <PaperPreview paper={paper} onClose={() => setPaper(null)} />
    </>
  );
}
