import { useTranslation } from 'react-i18next';
import type { Right } from '../../shared/people/roles.ts';
import { call } from '../app/client.ts';
import { goTo, type ScreenName } from '../app/location.ts';
import { useMe } from '../app/session.ts';
import { PaperPreview } from '../components/PaperPreview.tsx';
import { usePaper } from '../components/use-paper.ts';
import { PaperLine, type PaperWay } from './PaperLine.tsx';
import { PaperSet } from './PaperSet.tsx';
import { useRosterTemplate } from './use-roster-template.ts';

/** A way in or out that has its own place; nothing is written before that place has shown what it would do. */
interface Way {
  id: 'roster' | 'marks' | 'gate' | 'rolls' | 'intake' | 'availability' | 'copies' | 'folder' | 'everything' | 'check';
  right: Right;
  screen: ScreenName;
  params: Record<string, string>;
}

const IN: readonly Way[] = [
  { id: 'roster', right: 'admissions.write', screen: 'admissions', params: { panel: 'import' } },
  { id: 'intake', right: 'intake.write', screen: 'intake', params: { new: '1' } },
  { id: 'availability', right: 'programme.write', screen: 'programme', params: { tab: 'availability' } },
  { id: 'marks', right: 'exams.mark', screen: 'exams', params: { part: 'sheets' } },
  { id: 'gate', right: 'gate.write', screen: 'leave', params: { part: 'gate' } },
  { id: 'rolls', right: 'rolls.write', screen: 'leave', params: { part: 'rolls' } },
  { id: 'copies', right: 'backup.write', screen: 'settings', params: { tab: 'backups' } },
];
const OUT: readonly Way[] = [
  { id: 'everything', right: 'school.export', screen: 'settings', params: { tab: 'export' } },
  { id: 'folder', right: 'school.export', screen: 'settings', params: { tab: 'export' } },
];
const CHECK: Way = {
  id: 'check',
  right: 'certificates.read',
  screen: 'exams',
  params: { part: 'graduation', tab: 'check' },
};

/** What can be brought in and what can be taken out, each with the way to it; and the checker of certificates. */
export function ExchangeTab() {
  const { t } = useTranslation();
  const rights = useMe()?.rights ?? [];
  const { paper, show, close } = usePaper();
  const template = useRosterTemplate();
  const may = ({ right }: Way) => rights.includes(right);
  const line = (way: Way, before: PaperWay[] = []) => (
    <PaperLine
      key={way.id}
      name={t(`papers.exchange.${way.id}.name`)}
      about={t(`papers.exchange.${way.id}.about`)}
      ways={[...before, { label: t(`papers.exchange.${way.id}.way`), get: () => goTo(way.screen, way.params) }]}
    />
  );
  const templates: PaperWay[] = (['xlsx', 'csv'] as const).map((format) => ({
    label: t('papers.exchange.template', { format }),
    get: () => void show(template(format)),
  }));
  const ways = IN.filter(may);
  return (
    <>
      {ways.length > 0 && (
        <PaperSet title={t('papers.exchange.in')}>
          {ways.map((way) => line(way, way.id === 'roster' ? templates : []))}
        </PaperSet>
      )}
      <PaperSet title={t('papers.exchange.out')}>
        <PaperLine name={t('papers.exchange.lists.name')} about={t('papers.exchange.lists.about')} ways={[]} />
        <PaperLine
          name={t('papers.exchange.timetable.name')}
          about={t('papers.exchange.timetable.about')}
          ways={[{ label: t('papers.exchange.timetable.way'), get: () => goTo('print', { tab: 'papers' }) }]}
        />
        {OUT.filter(may).map((way) => line(way))}
      </PaperSet>
      {may(CHECK) && (
        <PaperSet title={t('papers.exchange.checker')}>
          {line(CHECK)}
          <PaperLine
            name={t('papers.exchange.page.name')}
            about={t('papers.exchange.page.about')}
            ways={[{ label: 'html', get: () => void show(call('certificates.checkerPage', {})) }]}
          />
        </PaperSet>
      )}
      <PaperPreview paper={paper} onClose={close} />
    </>
  );
}
